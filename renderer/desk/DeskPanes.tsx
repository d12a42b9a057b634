import { useEffect } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { AnnotateDialog } from '../annotations/AnnotateDialog';
import { focusFigures } from '../app/focusBack';
import { FigureGrid } from '../grid/FigureGrid';
import { Card } from '../review/Card';
import { SourcePane } from '../source/SourcePane';
import { keepAhead } from '../state/ahead';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { ChipsLine } from './ChipsLine';
import { provideDeskCommands } from './commands';
import './desk.css';

/** Shares of the split that are remembered; beyond them a pane could not be found again. */
const NARROWEST = 0.2;
const WIDEST = 0.85;

function remember(layout: Layout): void {
  const share = (layout.figures ?? 50) / 100;
  const rounded = Math.round(share * 1000) / 1000;
  if (rounded !== desk().settings?.splitShare) told(saveSettings({ splitShare: rounded }));
}

/**
 * Once the first figure is there its row takes a focus that is on nothing, as it is after the welcome screen and its
 * buttons are gone: Ctrl+A would else select the words of the whole page.
 */
function focusWhenThere(): (() => void) | undefined {
  if (desk().figureRow !== null) {
    focusFigures();
    return undefined;
  }
  const stop = useDesk.subscribe(({ figureRow }) => {
    if (figureRow === null) return;
    stop();
    focusFigures();
  });
  return stop;
}

/** The middle of the desk: figures and the selected one at the left (or above), their source at the right (or beneath). */
export function DeskPanes() {
  useEffect(provideDeskCommands, []);
  useEffect(keepAhead, []);
  useEffect(focusWhenThere, []);
  const stacked = useDesk((state) => state.settings?.split === 'stacked');
  const share = useDesk((state) => state.settings?.splitShare ?? 0.52);
  const figures = Math.min(Math.max(share, NARROWEST), WIDEST) * 100;
  return (
    <>
      <Group
        className="desk-split"
        orientation={stacked ? 'vertical' : 'horizontal'}
        defaultLayout={{ figures, source: 100 - figures }}
        onLayoutChanged={remember}
      >
        <Panel id="figures" minSize="20%" className="desk-left">
          <Left stacked={stacked} />
        </Panel>
        <Separator className="desk-separator" aria-label="Divide grid and source" />
        <Panel id="source" minSize="15%">
          <SourcePane />
        </Panel>
      </Group>
      <AnnotateDialog />
    </>
  );
}

/** The grid over the card; beside it where the panes are stacked and height is scarce. */
function Left({ stacked }: { stacked: boolean }) {
  return (
    <div className="desk-figures" data-stacked={stacked}>
      <div className="desk-grid">
        <ChipsLine />
        <FigureGrid />
      </div>
      <div className="desk-card">
        <Card />
      </div>
    </div>
  );
}
