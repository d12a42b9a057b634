import { useEffect, useRef } from 'react';
import { Check, CircleAlert, Info, X } from '../icons/icons';
import { useModes } from '../modes/store';
import { runCommand } from '../state/commands';
import { type Notice, useDesk } from '../state/desk';
import { dismiss } from '../state/notices';
import './notices.css';

/** How long a sentence stays, in milliseconds: time to notice it, and to read it twice at 15 letters a second. */
const shownFor = (text: string): number => 3_000 + text.length * 130;

const ICONS = { plain: Info, good: Check, bad: CircleAlert } as const;

/** How soon a sentence that somebody is at is asked again whether it may go, in milliseconds. */
const ASK_AGAIN = 1_000;

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, tone, text, action } = notice;
  const card = useRef<HTMLLIElement>(null);
  // What went wrong stays until it is taken away.
  const stays = notice.stays === true || tone === 'bad';
  useEffect(() => {
    if (stays) return;
    const end = () => {
      // Whoever points at the sentences, or has the focus in them, is not done with them.
      if (card.current?.parentElement?.matches(':hover, :focus-within')) timer = setTimeout(end, ASK_AGAIN);
      else dismiss(id);
    };
    let timer = setTimeout(end, shownFor(text));
    return () => clearTimeout(timer);
  }, [id, stays, text]);
  const Icon = ICONS[tone];
  return (
    <li ref={card} className={`notice notice-${tone}`}>
      <Icon size={16} aria-hidden />
      <p>{text}</p>
      {action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            dismiss(id);
            runCommand(action.command);
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="notice-close" aria-label="Dismiss" onClick={() => dismiss(id)}>
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}

/** The last sentences for the analyst, above the foot; each is announced as well. */
export function Notices() {
  const all = useDesk((desk) => desk.notices);
  const inMode = useModes(({ mode }) => mode !== null);
  // In a review there is room for little, and whoever is in one needs no tour.
  const notices = inMode ? all.filter(({ action }) => action?.command !== 'help.tour') : all;
  if (notices.length === 0) return null;
  return (
    <section aria-label="Messages">
      <ul className="notices" aria-label="Notices">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}
