import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

/** What most people need not see, one press away. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Disclosure className="disclosure">
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
