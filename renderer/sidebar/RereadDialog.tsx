import { CancelButton } from '../app/CancelButton';
import { Dialog } from '../app/Dialog';
import { ProgressLine } from '../app/ProgressLine';
import { closeDialog } from '../state/desk';
import { useReread } from './reread';

/** How far reading again is, with Cancel; it goes away by itself. */
export function RereadDialog() {
  const { progress, cancel } = useReread();
  return (
    <Dialog
      title="Reading your sources again"
      size="small"
      closable={false}
      onClose={closeDialog}
      footer={<CancelButton onCancel={cancel} />}
    >
      <ProgressLine progress={progress} idle="Reading…" />
      <p className="hint">
        What you decided on stays as it is. Until the last one is read, nothing is changed.
      </p>
    </Dialog>
  );
}
