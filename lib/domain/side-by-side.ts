import { type AgreementGrid, buildAgreementGrid, type Voice } from "./agreement-grid";
import { type OwnWord, ownWordOf } from "./own-word";
import type { Item } from "./position";
import { itemsByKind, type SideRecord } from "./side";
import { type Distance, stepOf } from "./similarity";
import type { Basis, ItemKind } from "./vocabulary";

/** Any number of sides, item by item. */
export interface SideBySide {
  sides: SideRecord[];
  parts: { kind: ItemKind; rows: SideBySideRow[] }[];
  agreement: AgreementGrid;
  /** Mechanisms, threats and interests on which none of the sides has a word; they are left out. */
  silentItems: number;
}

export interface SideBySideRow {
  item: Item;
  /** In the order of the sides. */
  words: (OwnWord | null)[];
  heard: number;
  /** The widest distance between two of them; null for a salience, and where fewer than two speak. */
  spread: Distance | null;
}

const KINDS = ["mechanism", "threat", "interest"] as const;

/** Sets sides beside each other: mechanisms most divergent first, threats and interests by how many name them. */
export function buildSideBySide(
  sides: readonly SideRecord[],
  items: readonly Item[],
  layers: readonly Basis[],
): SideBySide {
  const byKind = itemsByKind(items);
  const rows = KINDS.map((kind) => ({
    kind,
    rows: (byKind.get(kind) ?? []).map((item) => rowOf(item, sides, layers)),
  }));
  const mechanisms = byKind.get("mechanism") ?? [];
  return {
    sides: [...sides],
    parts: rows.map(({ kind, rows: all }) => ({
      kind,
      rows: all
        .filter(({ heard }) => heard > 0)
        .sort(
          (a, b) => (b.spread ?? -1) - (a.spread ?? -1) || b.heard - a.heard || a.item.order - b.item.order,
        ),
    })),
    agreement: buildAgreementGrid(sides.map((side) => voiceOf(side, mechanisms, layers))),
    silentItems: rows.flatMap(({ rows: all }) => all).filter(({ heard }) => heard === 0).length,
  };
}

function rowOf(item: Item, sides: readonly SideRecord[], layers: readonly Basis[]): SideBySideRow {
  const words = sides.map(({ cells }) => ownWordOf(cells.get(item.code), layers));
  const steps = words.flatMap((word) => (word && stepOf(word.value)) ?? []);
  const spread = steps.length < 2 ? null : ((Math.max(...steps) - Math.min(...steps)) as Distance);
  return { item, words, heard: words.filter((word) => word !== null).length, spread };
}

function voiceOf(side: SideRecord, mechanisms: readonly Item[], layers: readonly Basis[]): Voice {
  const { key, stakeholder, cells, date } = side;
  return {
    key,
    label: date === null ? stakeholder.shortName : `${stakeholder.shortName}, ${date}`,
    title: stakeholder.name,
    collective: false,
    steps: mechanisms.map(({ code }) => {
      const word = ownWordOf(cells.get(code), layers);
      return word && stepOf(word.value);
    }),
  };
}
