"use client";

import { Component, type ReactNode } from "react";

interface StandInProps {
  instead: ReactNode;
  children: ReactNode;
}

/** Keeps what the server showed in place of something missing, where the browser would throw it away. */
export class StandIn extends Component<StandInProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
