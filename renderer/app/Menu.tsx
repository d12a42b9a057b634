import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { focusBack } from './focusBack';
import './menu.css';

/** An entry of a menu; `null` in a list of entries is a line between groups. */
export interface MenuEntry {
  label: string;
  /** What stands at its right edge, such as its key. */
  beside?: ReactNode;
  /** Whether it holds now, for an entry that is switched on and off. */
  on?: boolean;
  run: () => void;
}

interface Props {
  /** Where it opens, CSS pixels from the window's corner; it stays within the window. */
  at: { x: number; y: number };
  label: string;
  entries: readonly (MenuEntry | null)[];
  onClose: () => void;
}

/** Room that is left between a menu and the window's edge, CSS pixels. */
const MARGIN = 6;

const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowUp: (at, all) => (at - 1 + all) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
}

/** A menu at a place. The first entry has the focus; Escape and a press elsewhere close it, and the focus goes back. */
export function Menu({ at, label, entries, onClose }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    const before = document.activeElement;
    // Over everything, and placed by the window: a pane around it may be a frame of reference of its own.
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(MARGIN, Math.min(at.x, innerWidth - width - MARGIN))}px`;
    menu.style.top = `${Math.max(MARGIN, Math.min(at.y, innerHeight - height - MARGIN))}px`;
    itemsOf(menu)[0]?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('blur', onClose);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      window.removeEventListener('blur', onClose);
      focusBack(before, { preventScroll: true });
    };
  }, [at, onClose]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const items = itemsOf(ref.current);
    const next = STEPS[event.key]?.(items.indexOf(document.activeElement as HTMLElement), items.length);
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };
  const choose = (entry: MenuEntry) => {
    onClose();
    // After the menu is gone and the focus is back: what runs may need it, or move it.
    requestAnimationFrame(entry.run);
  };
  return (
    <div
      ref={ref}
      className="menu"
      role="menu"
      popover="manual"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, place) =>
        entry === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <hr key={place} />
        ) : (
          <button
            key={entry.label}
            type="button"
            role={entry.on === undefined ? 'menuitem' : 'menuitemcheckbox'}
            {...(entry.on === undefined ? {} : { 'aria-checked': entry.on })}
            className="menu-item"
            tabIndex={-1}
            onClick={() => choose(entry)}
          >
            <span>{entry.label}</span>
            {entry.beside}
          </button>
        ),
      )}
    </div>
  );
}
