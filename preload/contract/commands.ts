/**
 * The one table of user commands; menus, palette, key map and help are made from it.
 * A key is written `Mod+Shift+Z` (`Mod` is Ctrl, ⌘ on a Mac), `V`, `ArrowDown`, `?`. Several keys are alternatives.
 */
export interface UserCommand {
  label: string;
  group: 'Verdict' | 'Go' | 'Edit' | 'Source' | 'Project' | 'View' | 'Help';
  keys: readonly string[];
}

const table = {
  'verdict.verify': { label: 'Verify and go on', group: 'Verdict', keys: ['V'] },
  'verdict.query': { label: 'Query and go on', group: 'Verdict', keys: ['Q'] },
  'verdict.reject': { label: 'Reject and go on', group: 'Verdict', keys: ['X'] },
  'verdict.clear': { label: 'Back to unverified', group: 'Verdict', keys: ['U'] },
  'review.flow': { label: 'Review one by one', group: 'Verdict', keys: ['R'] },
  'review.rekey': { label: 'Type values again…', group: 'Verdict', keys: ['T'] },
  'review.second': { label: 'Second look at queries and differences', group: 'Verdict', keys: ['L'] },
  'review.compare': { label: 'Compare conflicting figures side by side', group: 'Verdict', keys: ['C'] },
  'review.conflicts': { label: 'All conflicts between sources', group: 'Verdict', keys: ['Shift+C'] },
  'go.next': { label: 'Next figure', group: 'Go', keys: ['J'] },
  'go.previous': { label: 'Previous figure', group: 'Go', keys: ['K'] },
  'go.nextUnverified': { label: 'Next unverified figure', group: 'Go', keys: ['N'] },
  'go.previousUnverified': { label: 'Previous unverified figure', group: 'Go', keys: ['Shift+N'] },
  'go.back': { label: 'Back to the source before', group: 'Go', keys: ['Alt+ArrowLeft'] },
  'go.forward': { label: 'Forward to the source after', group: 'Go', keys: ['Alt+ArrowRight'] },
  'go.pane': { label: 'Go to the next pane', group: 'Go', keys: ['F6'] },
  'go.paneBack': { label: 'Go to the pane before', group: 'Go', keys: ['Shift+F6'] },
  'edit.value': { label: 'Edit the value', group: 'Edit', keys: ['E'] },
  'edit.unit': { label: 'Edit the unit', group: 'Edit', keys: ['W'] },
  'edit.note': { label: 'Edit the note', group: 'Edit', keys: ['M'] },
  'edit.asRead': { label: 'Take back what the passage says', group: 'Edit', keys: [] },
  'edit.pick': { label: 'Pick the figure beside others, or leave it', group: 'Edit', keys: ['P', 'Insert'] },
  'edit.copyCells': { label: 'Copy the selected cells', group: 'Edit', keys: [] },
  'edit.copyBare': { label: 'Copy the selected cells without headings', group: 'Edit', keys: [] },
  'edit.pasteCells': { label: 'Paste into the grid…', group: 'Edit', keys: [] },
  'edit.fillDown': { label: 'Fill down', group: 'Edit', keys: ['Mod+D'] },
  'edit.setAll': { label: 'Set a value on all selected figures…', group: 'Edit', keys: ['Mod+Enter'] },
  'edit.replace': { label: 'Find and replace…', group: 'Edit', keys: ['Mod+Shift+H'] },
  'edit.clearCells': { label: 'Empty the selected cells', group: 'Edit', keys: [] },
  'edit.remove': { label: 'Delete the figure', group: 'Edit', keys: ['Delete'] },
  'edit.undo': { label: 'Undo', group: 'Edit', keys: ['Mod+Z'] },
  'edit.redo': { label: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'source.newFigure': { label: 'New figure from the selected text', group: 'Source', keys: ['F'] },
  'source.annotate': { label: 'Annotate the selected text', group: 'Source', keys: ['A'] },
  'source.annotations': { label: 'All annotations…', group: 'Source', keys: ['Shift+A'] },
  'source.card': { label: 'Show what is recorded, beside the passage', group: 'Source', keys: ['I'] },
  'passage.endOn': {
    label: 'Passage: end a word later',
    group: 'Source',
    keys: [']', 'Alt+Shift+ArrowRight'],
  },
  'passage.endBack': {
    label: 'Passage: end a word earlier',
    group: 'Source',
    keys: ['[', 'Alt+Shift+ArrowLeft'],
  },
  'passage.startBack': {
    label: 'Passage: begin a word earlier',
    group: 'Source',
    keys: ['{', 'Alt+Shift+ArrowUp'],
  },
  'passage.startOn': {
    label: 'Passage: begin a word later',
    group: 'Source',
    keys: ['}', 'Alt+Shift+ArrowDown'],
  },
  'passage.endOnCharacter': { label: 'Passage: end a character later', group: 'Source', keys: ['Alt+]'] },
  'passage.endBackCharacter': { label: 'Passage: end a character earlier', group: 'Source', keys: ['Alt+['] },
  'passage.startBackCharacter': {
    label: 'Passage: begin a character earlier',
    group: 'Source',
    keys: ['Alt+{'],
  },
  'passage.startOnCharacter': {
    label: 'Passage: begin a character later',
    group: 'Source',
    keys: ['Alt+}'],
  },
  'source.find': { label: 'Find in the source', group: 'Source', keys: ['Mod+Shift+F'] },
  'source.coverage': { label: 'Show or hide numbers without a figure', group: 'Source', keys: ['G'] },
  'source.nextUncovered': { label: 'Next number without a figure', group: 'Source', keys: ['O'] },
  'source.previousUncovered': {
    label: 'Previous number without a figure',
    group: 'Source',
    keys: ['Shift+O'],
  },
  'source.dismiss': { label: 'Dismiss the selected numbers', group: 'Source', keys: ['D'] },
  'source.import': { label: 'Import files…', group: 'Source', keys: ['Mod+I'] },
  'source.paste': { label: 'Import pasted text…', group: 'Source', keys: ['Mod+Shift+V'] },
  'source.details': { label: 'Edit the source’s details…', group: 'Source', keys: ['Mod+Shift+D'] },
  'source.readAgain': { label: 'Read the source again', group: 'Source', keys: [] },
  'source.readAllAgain': { label: 'Read every source again', group: 'Source', keys: [] },
  'source.remove': { label: 'Delete the source', group: 'Source', keys: [] },
  'project.search': { label: 'Search figures, notes and sources', group: 'Project', keys: ['Mod+F'] },
  'project.export': { label: 'Export…', group: 'Project', keys: ['Mod+E'] },
  'project.new': { label: 'New project…', group: 'Project', keys: [] },
  'project.open': { label: 'Open a project…', group: 'Project', keys: ['Mod+O'] },
  'project.close': { label: 'Close the project', group: 'Project', keys: [] },
  'project.history': { label: 'History', group: 'Project', keys: ['Mod+H'] },
  'project.figureHistory': { label: 'History of this figure', group: 'Project', keys: ['H'] },
  'view.turnSplit': { label: 'Turn the split', group: 'View', keys: ['Mod+\\'] },
  'view.sideBar': { label: 'Show or hide the side bar', group: 'View', keys: ['Mod+B'] },
  'view.save': { label: 'Save what is shown as a view…', group: 'View', keys: ['S'] },
  'view.showAll': { label: 'Show every figure again', group: 'View', keys: [] },
  'view.tags': { label: 'Tags: colours and keys…', group: 'View', keys: ['Shift+T'] },
  'view.columns': { label: 'Choose columns…', group: 'View', keys: [] },
  'view.settings': { label: 'Settings…', group: 'View', keys: ['Mod+,'] },
  'view.theme': { label: 'Switch the theme', group: 'View', keys: [] },
  'view.letterKeys': { label: 'Switch single-letter keys on or off', group: 'View', keys: [] },
  'help.palette': { label: 'Commands…', group: 'Help', keys: ['Mod+K'] },
  'help.keys': { label: 'All keys, and changing them…', group: 'Help', keys: ['?'] },
  'help.tour': { label: 'The two-minute tour, on the sample', group: 'Help', keys: [] },
  'help.name': { label: 'Your name…', group: 'Help', keys: [] },
} as const satisfies Record<string, UserCommand>;

export type UserCommandName = keyof typeof table;

/** Every command of the workbench by its name. */
export const USER_COMMANDS: Readonly<Record<UserCommandName, UserCommand>> = table;
