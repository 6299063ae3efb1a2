"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the reader's place: the cell just opened stays in sight beside its evidence, and closing it, by hand
 * or by the browser's Back, leads the focus back to it.
 */
export function useOpenCell(openAddress: string | null, frame: RefObject<HTMLElement | null>): void {
  const last = useRef(openAddress);
  useEffect(() => {
    const before = last.current;
    last.current = openAddress;
    if (before === openAddress) return;
    const address = openAddress ?? before;
    const link = frame.current?.querySelector<HTMLElement>(`a.matrix-cell[href*="cell=${address}"]`);
    if (openAddress) link?.scrollIntoView({ block: "nearest", inline: "nearest" });
    else if (document.activeElement === document.body || !document.activeElement?.isConnected) link?.focus();
  }, [openAddress, frame]);
}
