import { useEffect } from 'react';
import { Check, CircleAlert, Info, X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { type Notice, useDesk } from '../state/desk';
import { dismiss } from '../state/notices';
import './notices.css';

/** How long a sentence stays: time to read it twice; what went wrong stays until it is taken away. */
const SHOWN_MS = { plain: 6_000, good: 6_000 } as const;

const ICONS = { plain: Info, good: Check, bad: CircleAlert } as const;

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, tone, text, action } = notice;
  useEffect(() => {
    if (tone === 'bad') return;
    const timer = setTimeout(() => dismiss(id), SHOWN_MS[tone]);
    return () => clearTimeout(timer);
  }, [id, tone]);
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
    <ul className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}
