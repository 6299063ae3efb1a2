import type { ItemKind } from "@/lib/domain/vocabulary";

export const KIND_NAMES: Record<ItemKind, { one: string; many: string }> = {
  mechanism: { one: "Mechanism", many: "Mechanisms" },
  threat: { one: "Threat", many: "Threats" },
  interest: { one: "Interest", many: "Interests" },
  obstacle: { one: "Obstacle", many: "Obstacles" },
};
