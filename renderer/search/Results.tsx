import { type ReactNode, useEffect } from 'react';
import type { Figure, FigureColumn, Snippet } from '../../preload/contract';
import { Key } from '../app/Key';
import { FileText, ListFilter, Quote, StickyNote } from '../icons/icons';
import { VerdictMark } from '../icons/VerdictMark';
import { useDesk } from '../state/desk';
import { COLUMN_WORDS } from '../state/filters';
import { count, grouped } from '../state/words';
import { lead, type SearchEntry } from './entries';
import type { Found } from './useFound';

interface Props {
  id: string;
  found: Found | null;
  text: string;
  /** How many figures the grid would show for it; null while that is not known. */
  matching: number | null;
  /** The line that Enter takes; `filter` is the last one. */
  active: string | null;
  onChoose: (entry: SearchEntry) => void;
  onFilter: () => void;
  onOver: (id: string) => void;
}

/** The id of a line's element. */
export const optionId = (list: string, entry: string): string => `${list}-${entry}`;

/** What was found, in its context, under the search field; the focus stays in the field. */
export function Results({ id, found, text, matching, active, onChoose, onFilter, onOver }: Props) {
  useEffect(() => {
    if (active) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const nothing = found !== null && found.groups.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the field while the mouse chooses
    <div className="hits" onMouseDown={(event) => event.preventDefault()}>
      {nothing && <p className="hits-none">Nothing has “{found.text}”: no figure, note, tag or source.</p>}
      <div
        className="hits-list"
        role="listbox"
        id={id}
        aria-label="Found"
        // For whoever waits until what is typed was answered.
        data-found={found?.text}
      >
        {found !== null && !nothing && (
          <div className="hits-scroll" role="presentation">
            {found.groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, and no fieldset
              <div
                key={group.id}
                className="hits-group"
                role="group"
                aria-label={group.total ? `${group.title}, ${grouped(group.total)} found` : group.title}
              >
                <p className="hits-title" aria-hidden>
                  <span>{group.title}</span>
                  {group.total > 0 && <span>{grouped(group.total)}</span>}
                </p>
                {group.entries.map((entry) => (
                  <Option
                    key={entry.id}
                    id={optionId(id, entry.id)}
                    on={entry.id === active}
                    onChoose={() => onChoose(entry)}
                    onOver={() => onOver(entry.id)}
                  >
                    <Line entry={entry} figures={found.figures} />
                  </Option>
                ))}
              </div>
            ))}
          </div>
        )}
        {matching !== 0 && (
          <div className="hits-filter" role="presentation">
            <Option
              id={optionId(id, 'filter')}
              on={active === 'filter'}
              onChoose={onFilter}
              onOver={() => onOver('filter')}
            >
              <ListFilter size={15} aria-hidden />
              <span className="hit-words">
                Show only {matching === null ? 'figures' : `the ${count(matching, 'figure')}`} with{' '}
                <b>{text}</b> in the grid
              </span>
              <Key k="Mod+Enter" />
            </Option>
          </div>
        )}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  on: boolean;
  onChoose: () => void;
  onOver: () => void;
  children: ReactNode;
}

function Option({ id, on, onChoose, onOver, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which names this option as its active one
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div id={id} role="option" aria-selected={on} className="hit" onClick={onChoose} onMouseMove={onOver}>
      {children}
    </div>
  );
}

function Line({ entry, figures }: { entry: SearchEntry; figures: Found['figures'] }) {
  switch (entry.kind) {
    case 'figure':
      return <FigureLine entry={entry} figure={figures.get(entry.hit.figureId) ?? null} />;
    case 'annotation':
      return (
        <>
          <StickyNote size={15} aria-hidden />
          <span className="hit-words">
            <Words snippet={entry.hit.snippet} />
          </span>
          <Where sourceId={entry.hit.sourceId} />
        </>
      );
    case 'text':
      return (
        <>
          <Quote size={14} aria-hidden />
          <span className="hit-words">
            <Words snippet={entry.hit.snippet} />
          </span>
        </>
      );
    case 'source':
      return (
        <>
          <FileText size={15} aria-hidden />
          <span className="hit-words">
            <b>{entry.title}</b>
          </span>
          <span className="hit-where">in the title</span>
        </>
      );
    case 'more':
      return (
        <span className="hit-words hit-more">
          {entry.group === 'sources' ? `${count(entry.left, 'more source')}` : `${grouped(entry.left)} more`}
        </span>
      );
  }
}

/** A figure with its passage; where it was found elsewhere than in it, that cell instead of what follows the passage. */
function FigureLine({ entry, figure }: { entry: SearchEntry & { kind: 'figure' }; figure: Figure | null }) {
  const { field, snippet, sourceId } = entry.hit;
  const inPassage = field === 'passage' || field === 'value';
  return (
    <>
      {figure && <VerdictMark verdict={figure.verdict} />}
      <span className="hit-words">
        {figure && !inPassage && (
          <>
            <b>{figure.passage.exact}</b> · {fieldWords(field)}:{' '}
          </>
        )}
        {figure && inPassage && lead(oneLine(figure.passage.prefix))}
        <Words snippet={snippet} />
        {figure && inPassage && oneLine(figure.passage.suffix)}
      </span>
      <Where sourceId={sourceId} />
    </>
  );
}

const fieldWords = (field: FigureColumn): string => COLUMN_WORDS[field].toLowerCase();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function Words({ snippet }: { snippet: Snippet }) {
  return (
    <>
      {lead(snippet.before)}
      <mark>{snippet.match}</mark>
      {snippet.after}
    </>
  );
}

function Where({ sourceId }: { sourceId: string }) {
  const title = useDesk((desk) => desk.sources.find((source) => source.id === sourceId)?.title ?? '');
  return <span className="hit-where">{title}</span>;
}
