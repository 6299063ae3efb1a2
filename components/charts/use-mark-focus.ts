import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { PlacedBar } from "@/lib/charts/placed";
import { markKey } from "@/lib/charts/recharts-props";
import { nextMark } from "./next-mark";

export interface MarkFocusInput {
  frame: RefObject<HTMLDivElement | null>;
  bars: readonly PlacedBar[];
}

export interface MarkFocus {
  /** The mark Tab goes to. */
  stop: string | null;
  /** The mark described in the tooltip. */
  shown: string | null;
  handlers: {
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: () => void;
    onPointerOver: (event: PointerEvent) => void;
    onPointerLeave: () => void;
  };
}

/** How long a tooltip waits before it goes, so that the pointer can move onto it. */
const GRACE = 250;

/** One tab stop, arrows between marks, a tooltip that follows focus and pointer and goes on Escape. */
export function useMarkFocus({ frame, bars }: MarkFocusInput): MarkFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const { shown, show, hideSoon, stay } = useLingering();
  const keys = bars.map(({ mark }) => markKey(mark.row, mark.series));
  const onKeyDown = (event: KeyboardEvent) => {
    const from = keyOf(event.target);
    const to = from === null ? null : nextMark(bars, from, event.key);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    frame.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(to)}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const key = keyOf(event.target);
    if (key === null) return;
    setCurrent(key);
    show(key);
  };
  const onPointerOver = ({ target }: PointerEvent) => {
    const key = keyOf(target);
    if (key !== null) show(key);
    else if (target instanceof Element && target.closest(".chart-tooltip")) stay();
    else hideSoon();
  };
  return {
    stop: current !== null && keys.includes(current) ? current : (keys[0] ?? null),
    shown: shown !== null && keys.includes(shown) ? shown : null,
    handlers: { onKeyDown, onFocus, onBlur: hideSoon, onPointerOver, onPointerLeave: hideSoon },
  };
}

/** A value that goes only after a grace, unless something keeps it. */
function useLingering() {
  const [shown, setShown] = useState<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(leaving.current);
  const show = (key: string | null) => {
    stay();
    setShown(key);
  };
  const hideSoon = () => {
    stay();
    leaving.current = setTimeout(() => setShown(null), GRACE);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  useEffect(() => {
    if (shown === null) return undefined;
    // Wherever the focus is: a tooltip opened by the pointer goes without moving it. One Escape closes one thing.
    const dismiss = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setShown(null);
    };
    document.addEventListener("keydown", dismiss, { capture: true });
    return () => document.removeEventListener("keydown", dismiss, { capture: true });
  }, [shown]);
  return { shown, show, hideSoon, stay };
}

function keyOf(target: EventTarget): string | null {
  const mark = target instanceof Element ? target.closest("[data-mark]") : null;
  return mark?.getAttribute("data-mark") ?? null;
}
