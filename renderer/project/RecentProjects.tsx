import { useState } from 'react';
import type { RecentProject } from '../../preload/contract';
import { ProgressBar } from '../app/ProgressBar';
import { X } from '../icons/icons';
import { useDesk } from '../state/desk';
import { call } from '../state/engine';
import { told } from '../state/figures';
import { notify } from '../state/notices';
import { openPath } from '../state/opening';
import { useAnswer } from '../state/useAnswer';
import { grouped, momentLabel, totalOf } from '../state/words';

/** Projects opened before, the latest first, with how far each is. */
export function RecentProjects() {
  const revision = useDesk((desk) => desk.revision);
  const [forgotten, setForgotten] = useState(0);
  const recent = useAnswer('projects.recent', {}, revision + forgotten);
  if (!recent || recent.length === 0) return null;
  const forget = async ({ name, path, exists }: RecentProject) => {
    await call('projects.forget', { path });
    setForgotten((times) => times + 1);
    const kept = `Its file is where it was, ${path}; Open… brings it back.`;
    notify(`“${name}” is off the list. ${exists ? kept : ''}`.trim());
  };
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">Recent projects</h2>
      <ul>
        {recent.map((project) => (
          <Recent key={project.path} project={project} onForget={() => told(forget(project))} />
        ))}
      </ul>
    </section>
  );
}

/** Gives the focus to the project after or before the one that goes, else to the first way to begin. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  (
    other?.querySelector<HTMLElement>('button:not(:disabled)') ?? document.querySelector<HTMLElement>('.verb')
  )?.focus();
}

function Recent({ project, onForget }: { project: RecentProject; onForget: () => void }) {
  const { name, path, openedAt, exists, progress } = project;
  return (
    <li className="recent-item">
      <button type="button" className="recent-open" disabled={!exists} onClick={() => told(openPath(path))}>
        <span className="recent-name">{name}</span>
        <span className="recent-path" title={path}>
          <bdi>{path}</bdi>
        </span>
        <span className="recent-when">{momentLabel(openedAt, new Date())}</span>
        <span className="recent-progress">
          {!exists && 'No longer there'}
          {exists && progress && totalOf(progress) > 0 && (
            <>
              <ProgressBar progress={progress} />
              <span>
                {grouped(progress.verified)} of {grouped(totalOf(progress))} verified
              </span>
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        className="btn btn-quiet btn-icon recent-forget"
        aria-label={`Take ${name} off this list`}
        title="Take it off this list; the file stays"
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget);
          onForget();
        }}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}
