import { Component, type ReactNode } from "react";

interface LiveBoundaryProps {
  onError: () => void;
  children: ReactNode;
}

/** If the interactive hand fails, the drawing under it comes back and the page stays whole. */
export class LiveBoundary extends Component<LiveBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
