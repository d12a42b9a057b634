import { X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { setView, told } from '../state/figures';
import { chipsOf } from '../state/filters';
import { useWithKey } from '../state/keys';
import { useLater } from '../state/later';
import { isSameView } from './sameView';
import { useViews } from './views';

/** What the grid is filtered by, each condition as a button that takes it away. */
export function FilterChips() {
  const view = useLater((desk) => desk.view);
  const sources = useLater((desk) => desk.sources);
  const saved = useViews((state) => state.views.find((each) => isSameView(each.view, view)));
  const saveTitle = useWithKey('Give these filters a name', 'view.save');
  const chips = chipsOf(view.filter, sources);
  if (chips.length === 0) return null;
  return (
    <>
      <ul className="chips" aria-label="Filters">
        {chips.map((chip) => (
          <li key={chip.id}>
            <button
              type="button"
              className={`chip chip-${chip.tone}`}
              title={`${chip.label} — click to show the others too`}
              aria-label={`Remove filter: ${chip.label}`}
              onClick={() => told(setView({ ...view, filter: chip.without }))}
            >
              <span className="chip-label">{chip.label}</span>
              <X size={12} strokeWidth={2.4} aria-hidden />
            </button>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <button type="button" className="link chips-all" onClick={() => runCommand('view.showAll')}>
              Clear all
            </button>
          </li>
        )}
      </ul>
      {saved ? (
        <span className="chips-saved" title={`View: ${saved.name}`}>
          View: {saved.name}
        </span>
      ) : (
        <button
          type="button"
          className="link chips-all"
          title={saveTitle}
          onClick={() => runCommand('view.save')}
        >
          Save view
        </button>
      )}
    </>
  );
}
