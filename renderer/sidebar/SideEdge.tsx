import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { boundWidth, keyedWidth, NARROWEST, widest } from './sideWidth';

/** How wide the side bar is drawn now; what a person has chosen, or what suits the window. */
const drawnWidth = (): number => document.getElementById('side')?.getBoundingClientRect().width ?? NARROWEST;

function keep(sideBarWidth: number | null): void {
  if (sideBarWidth !== (desk().settings?.sideBarWidth ?? null)) told(saveSettings({ sideBarWidth }));
}

/** The edge of the side bar, dragged or moved by arrows to make it wider; a double click makes it as wide as suits the window. */
export function SideEdge({ onWidth }: { onWidth: (width: number | null) => void }) {
  const kept = useDesk((state) => state.settings?.sideBarWidth ?? null);
  const [dragged, setDragged] = useState<number | null>(null);
  const show = (width: number | null) => {
    setDragged(width);
    onWidth(width);
  };
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
