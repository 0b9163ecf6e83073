import { Component, type ReactNode } from 'react';
import { ErrorState } from './States.tsx';

/** The last net: a broken screen says so instead of leaving a white page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="page-body">
        <h1 className="u-sr">Bleibe</h1>
        <ErrorState problem={this.state.error} onRetry={() => window.location.reload()} />
      </main>
    );
  }
}
