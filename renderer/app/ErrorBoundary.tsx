import { Component, type ReactNode } from 'react';
import { Failed } from './Starting';

/** Catches a fault of the page itself: the data is with the engine, so loading the page again loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { why: string | null }> {
  override state: { why: string | null } = { why: null };

  static getDerivedStateFromError(error: unknown): { why: string } {
    const message = error instanceof Error ? error.message : String(error);
    return { why: `Something in the page went wrong (${message}).` };
  }

  override render(): ReactNode {
    return this.state.why === null ? this.props.children : <Failed why={this.state.why} />;
  }
}
