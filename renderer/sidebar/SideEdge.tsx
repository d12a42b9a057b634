import type { KeyboardEvent, PointerEvent } from 'react';
import { create } from 'zustand';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { boundWidth, keyedWidth, NARROWEST, widest } from './sideWidth';

/** How wide the side bar is while its edge is dragged (CSS pixels); else null. */
const useDragged = create<{ width: number | null }>(() => ({ width: null }));

/** How wide the side bar is to be (CSS pixels); null: as suits the window. */
export function useSideWidth(): number | null {
  const kept = useDesk((state) => state.settings?.sideBarWidth ?? null);
  return useDragged((state) => state.width) ?? kept;
}

/** How wide the side bar is drawn now; what a person has chosen, or what suits the window. */
const drawnWidth = (): number => document.getElementById('side')?.getBoundingClientRect().width ?? NARROWEST;

function keep(sideBarWidth: number | null): void {
  if (sideBarWidth !== (desk().settings?.sideBarWidth ?? null)) told(saveSettings({ sideBarWidth }));
}

/** The edge of the side bar, dragged or moved by arrows to make it wider; a double click makes it as wide as suits the window. */
export function SideEdge() {
  const kept = useDesk((state) => state.settings?.sideBarWidth ?? null);
  const dragged = useDragged((state) => state.width);
  const show = (width: number | null) => useDragged.setState({ width });
  const grab = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    show(boundWidth(drawnWidth(), window.innerWidth));
  };
  const move = (event: PointerEvent<HTMLHRElement>) => {
    if (dragged !== null) show(boundWidth(event.clientX, window.innerWidth));
  };
  const release = () => {
    if (dragged !== null) keep(dragged);
    show(null);
  };
  const onKey = (event: KeyboardEvent) => {
    const width = keyedWidth(event.key, drawnWidth(), window.innerWidth);
    if (width === null) return;
    event.preventDefault();
    event.stopPropagation();
    keep(width);
  };
  return (
    <hr
      className="side-edge"
      aria-orientation="vertical"
      aria-label="Width of the side bar"
      aria-valuenow={dragged ?? kept ?? Math.round(drawnWidth())}
      aria-valuemin={NARROWEST}
      aria-valuemax={Math.round(widest(window.innerWidth))}
      title="Drag to make the side bar wider; double-click for its usual width"
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => show(null)}
      onDoubleClick={() => keep(null)}
      onKeyDown={onKey}
    />
  );
}
