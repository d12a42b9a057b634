import type { ReactNode } from 'react';
import { type Output, USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { Key } from '../app/Key';
import type { Desk } from '../state/desk';
import { call } from '../state/engine';
import { selectFigure } from '../state/figures';
import { useKeys } from '../state/keys';

/** A step of the tour: something the person does, on the thing itself. */
export interface Step {
  title: string;
  words: ReactNode;
  /** What it speaks of: the first of these selectors that is in sight. */
  of: readonly string[];
  /** Whether what it asks for was done; without it, only Next goes on. */
  done?: (from: Desk, now: Desk) => boolean;
  /** Brings into sight what it speaks of. */
  prepare?: () => Promise<void>;
}

/** `press V`, with the key that the command has now; `first` at the beginning of a sentence. */
function Press({ command, first = false }: { command: UserCommandName; first?: boolean }) {
  const [key] = useKeys(command);
  const { label } = USER_COMMANDS[command];
  if (key === undefined) return `${first ? 'Choose' : 'choose'} “${label}” among the commands`;
  return (
    <>
      {first ? 'Press' : 'press'} <Key k={key} />
    </>
  );
}

/** The keys of some commands, as `Q`. */
function Shown({ command }: { command: UserCommandName }) {
  const [key] = useKeys(command);
  return key === undefined ? <>“{USER_COMMANDS[command].label}”</> : <Key k={key} />;
}

const verified = ({ project }: Desk): number => project?.progress.verified ?? 0;

/** Selects the first figure that another source contradicts. */
async function showConflict(): Promise<void> {
  let from: number | null = 0;
  while (from !== null) {
    const { pairs, next }: Output<'conflicts.find'> = await call('conflicts.find', { from, limit: 25 });
    const [first] = pairs;
    if (first) {
      await selectFigure(first.figures[0]);
      return;
    }
    from = next;
  }
}

const ROW = '.figures .ag-row-selected';
const PARAGRAPH = '.source .cm-line:has(.fig-selected)';

/** The two minutes: look, read, decide, take back, compare, export. */
export const STEPS: readonly Step[] = [
  {
    title: 'Every row is a figure',
    words: (
      <>
        Tickmark found these in the sample’s five briefs. Go to the next one: <Press command="go.next" />, or
        click a row.
      </>
    ),
    of: [ROW, '.figures .ag-row'],
    done: (from, now) => now.figure !== null && now.figure.id !== from.figure?.id,
  },
  {
    title: 'Its passage stands beside it',
    words: (
      <>
        The marked words are where the figure was read. Read the sentence: does it say what the row says? The
        card beneath the rows tells how it was read.
      </>
    ),
    of: [PARAGRAPH, '.source-text'],
  },
  {
    title: 'You decide',
    words: (
      <>
        If it does, <Press command="verdict.verify" />: it is verified, and the next one is there.{' '}
        <Shown command="verdict.query" /> keeps one for another look, <Shown command="verdict.reject" />{' '}
        rejects what is no figure.
      </>
    ),
    of: ['.card-verbs'],
    done: (from, now) => verified(now) > verified(from),
  },
  {
    title: 'Nothing is lost',
    words: (
      <>
        What you decide is on the disk at once, and can always be taken back. Try it:{' '}
        <Press command="edit.undo" />.
      </>
    ),
    of: ['.top-end .btn-icon'],
    done: (from, now) => verified(now) < verified(from),
  },
  {
    title: 'Sources contradict one another',
    words: (
      <>
        Another brief gives a different number for this one. Tickmark finds such pairs; which of them stands
        is for you to decide: <Press command="review.compare" /> to see both side by side, Escape to come
        back.
      </>
    ),
    of: ['.card-conflict', '.card-facts', '.card'],
    prepare: showConflict,
  },
  {
    title: 'Export what stands',
    words: (
      <>
        A dataset has only the figures you chose, each with its passage and its source, so that anyone can
        check it again. <Press first command="project.export" /> to see the formats; close that dialog again
        with Escape.
      </>
    ),
    of: ['.top-end .btn-primary'],
    done: (from, now) => from.dialog === null && now.dialog?.kind === 'export',
  },
  {
    title: 'That is the desk',
    words: (
      <>
        <Shown command="help.keys" /> shows every key and lets you change it; <Shown command="help.palette" />{' '}
        has every command, this tour among them. Your own documents can be dropped anywhere on the window.
      </>
    ),
    of: ['.top-end .btn[aria-keyshortcuts]', '.top-end'],
  },
];
