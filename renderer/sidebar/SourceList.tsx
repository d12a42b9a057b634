import { memo, useEffect } from 'react';
import { create } from 'zustand';
import { TagDot } from '../annotations/TagMark';
import { FilePlus2, Search } from '../icons/icons';
import { runCommand } from '../state/commands';
import { toggleValue } from '../state/filters';
import { useWithKey } from '../state/keys';
import { useLater } from '../state/later';
import { count } from '../state/words';
import { ChosenSources } from './ChosenSources';
import { Facet, filterBy, Part } from './FacetPart';
import { focusInPlace, SourceItem } from './SourceItem';
import { listSources } from './source-verbs';
import { findSources, SOURCE_ORDERS, type SourceOrder, sortSources, sourceTags } from './sourceOrder';

/** More sources than this come with a field to find one. */
const MANY = 8;

/** How the sources are listed; back to all of them, as imported, when the page is opened anew. */
const useList = create<{ sought: string; order: SourceOrder; tools: boolean }>(() => ({
  sought: '',
  order: 'imported',
  tools: false,
}));

/** The sources, each with how many of its figures are verified; found, sorted and tagged. */
export function SourceList() {
  const sources = useLater((desk) => desk.sources);
  const { sought, order, tools } = useList();
  const importTitle = useWithKey('Import files…', 'source.import');
  const withTools = tools || sources.length > MANY;
  const shown = sortSources(withTools ? findSources(sources, sought) : sources, order);
  useEffect(() => {
    const ids = shown.map(({ id }) => id);
    listSources(ids);
    focusInPlace(ids);
  }, [shown]);
  return (
    <Part
      name="sources"
      title="Sources"
      folded={count(sources.length, 'source')}
      verbs={
        <>
          {sources.length > 1 && sources.length <= MANY && (
            <button
              type="button"
              className="side-add side-add-2"
              aria-label="Find and sort sources"
              aria-pressed={tools}
              title="Find and sort sources"
              onClick={() => useList.setState({ tools: !tools })}
            >
              <Search size={14} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className="side-add"
            aria-label="Import files"
            title={importTitle}
            onClick={() => runCommand('source.import')}
          >
            <FilePlus2 size={15} aria-hidden />
          </button>
        </>
      }
    >
      {sources.length === 0 && <p className="side-none">None yet. Drop documents anywhere.</p>}
      {withTools && sources.length > 1 && <ListTools sought={sought} order={order} />}
      {withTools && shown.length === 0 && sources.length > 0 && (
        <p className="side-none">No title, publisher or tag has “{sought.trim()}”.</p>
      )}
      <ul className={sources.length > MANY ? 'src-many' : undefined}>
        {shown.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
      <ChosenSources />
      <TagsOfSources />
    </Part>
  );
}

const ListTools = memo(function ListTools({ sought, order }: { sought: string; order: SourceOrder }) {
  return (
    <div className="side-tools">
      <input
        className="field"
        type="search"
        aria-label="Find a source"
        placeholder="Find a source"
        spellCheck={false}
        value={sought}
        onChange={(event) => useList.setState({ sought: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || sought === '') return;
          event.stopPropagation();
          event.preventDefault();
          useList.setState({ sought: '' });
        }}
      />
      <select
        className="field"
        aria-label="Order of the sources"
        title="Order of the sources"
        value={order}
        onChange={(event) => useList.setState({ order: event.target.value as SourceOrder })}
      >
        {Object.entries(SOURCE_ORDERS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
});

/** The tags of sources, as conditions on the figures. */
function TagsOfSources() {
  const tags = useLater((desk) => desk.sources);
  const on = useLater((desk) => desk.view.filter.sourceTags);
  const counts = sourceTags(tags);
  if (counts.length === 0) return null;
  return (
    <ul className="side-tags" aria-label="Tags of sources">
      {counts.map(({ value, count: number }) => (
        <Facet
          key={value}
          on={on?.includes(value) ?? false}
          count={number}
          title={`Figures of the ${count(number, 'source')} tagged “${value}”`}
          onClick={() => filterBy((filter) => toggleValue(filter, 'sourceTags', value))}
        >
          <TagDot name={value} />
          <span className="facet-word">{value}</span>
        </Facet>
      ))}
    </ul>
  );
}
