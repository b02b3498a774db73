import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';

interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text: string;
  /** Why it could not be done when it was asked for, in words. */
  readonly refusal?: string | null;
  readonly stay: string;
  readonly go: string;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** Asks before something is lost; the safe answer has the focus. */
export function Confirm({ isOpen, title, text, refusal = null, stay, go, onStay, onGo }: ConfirmProps) {
  return (
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onStay())}>
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <p>{text}</p>
          <div role="alert">{refusal === null ? null : <p data-tone-text="bad">{refusal}</p>}</div>
          <div className="dialog-buttons">
            <Button kind="danger" onPress={onGo}>
              {go}
            </Button>
            {/* oxlint-disable-next-line no-autofocus -- in a question about loss the safe answer has the focus */}
            <Button kind="primary" autoFocus onPress={onStay}>
              {stay}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
