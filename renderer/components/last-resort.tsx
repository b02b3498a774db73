import { Component, type ReactNode } from 'react';
import { frameText } from '../text/frame.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Stands in for a page that broke: never a blank window, and the key in the trusted side is still there. */
export class LastResort extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const { title, text, again } = frameText.broken;
    return (
      <main className="page stack">
        <h1>{title}</h1>
        <Notice tone="bad" title={frameText.broken.notice} isAlert>
          {text}
        </Notice>
        <div>
          <Button kind="primary" onPress={() => this.setState({ isBroken: false })}>
            {again}
          </Button>
        </div>
      </main>
    );
  }
}
