import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { X } from '../icons/icons';
import { focusBack } from './focusBack';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons along the lower edge. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'wide' | 'roomy';
  /** What Enter does: the dialog is a form then. */
  onSubmit?: () => void;
  /** False while something runs that must be cancelled first: Escape presses its Cancel then, see `CancelButton`. */
  closable?: boolean;
}

/** Opens the element as a modal, gives focus to what is marked `data-autofocus`, and back to where it was at the end. */
export function useModal() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      focusBack(before);
    };
  }, []);
  return ref;
}

/** A native modal dialog: Escape and a click outside close it, focus stays inside and returns. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'medium',
  onSubmit,
  closable = true,
}: Props) {
  const ref = useModal();
  const id = useId();
  const close = () => closable && onClose();
  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (closable || event.key !== 'Escape') return;
        // Pressed twice, the browser itself would close what must be cancelled first.
        event.preventDefault();
        ref.current?.querySelector<HTMLElement>('[data-cancel]')?.click();
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          {closable && (
            <button type="button" className="btn btn-quiet btn-icon" aria-label="Close" onClick={close}>
              <X size={16} aria-hidden />
            </button>
          )}
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </form>
    </dialog>
  );
}
