import { useEffect } from 'react';
import { Check, CircleAlert, Info, X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { type Notice, useDesk } from '../state/desk';
import { dismiss } from '../state/notices';
import './notices.css';

/** How long a sentence stays, in milliseconds: time to notice it, and to read it twice at 15 letters a second. */
const shownFor = (text: string): number => 3_000 + text.length * 130;

const ICONS = { plain: Info, good: Check, bad: CircleAlert } as const;

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, tone, text, action } = notice;
  // What went wrong stays until it is taken away.
  const stays = notice.stays === true || tone === 'bad';
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => dismiss(id), shownFor(text));
    return () => clearTimeout(timer);
  }, [id, stays, text]);
  const Icon = ICONS[tone];
  return (
    <li className={`notice notice-${tone}`}>
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
  const notices = useDesk((desk) => desk.notices);
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
