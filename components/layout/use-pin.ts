"use client";

import { useSearchParams } from "next/navigation";

/** The release in the address, so that links around the page keep it. */
export function usePin(): number | null {
  const raw = useSearchParams().get("release") ?? "";
  return /^[1-9]\d{0,6}$/.test(raw) ? Number(raw) : null;
}
