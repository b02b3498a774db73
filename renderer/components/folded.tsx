import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

interface FoldedProps {
  readonly title: string;
  /** With `onToggle`, somebody else decides whether it is open. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What most people need not see, one press away. */
export function Folded({ title, isOpen, onToggle, children }: FoldedProps) {
  const control =
    isOpen === undefined || onToggle === undefined ? {} : { isExpanded: isOpen, onExpandedChange: onToggle };
  return (
    <Disclosure className="disclosure" {...control}>
      <Heading level={2}>
        <Button slot="trigger" className="button folded-trigger" data-kind="ghost">
          <span className="folded-mark" aria-hidden="true" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
