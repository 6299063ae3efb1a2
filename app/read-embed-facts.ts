import "server-only";
import { listCharts } from "@/lib/db/queries/charts";
import { listReleases } from "@/lib/db/queries/release";
import { AppError } from "@/lib/domain/app-error";
import { layoutEmbed } from "@/lib/embed/embed-layout";
import type { EmbedFacts, KnownChart } from "@/lib/embed/examine-embed";
import { absoluteAddress } from "./(site)/site-address";
import { openChart } from "./open-chart";

/** What the embed doctor must know of every chart: that it is there, how high it is, how it looks. */
export async function readEmbedFacts(): Promise<EmbedFacts> {
  const [latest] = await listReleases();
  const charts = await listCharts();
  const known = await Promise.all(charts.map(({ id }) => factsOf(id)));
  return { origin: await absoluteAddress(""), charts: known.flat(), latest: latest?.n ?? 0 };
}

async function factsOf(id: string): Promise<KnownChart[]> {
  const answer = await openChart({ id, pin: null }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
  if (!answer) return [];
  if (answer.status === "withdrawn") {
    const { title, height } = answer.tombstone;
    return [{ id, title, height, theme: "auto", status: "withdrawn" }];
  }
  const { model, definition } = answer;
  const { height } = layoutEmbed({ model, note: definition.note, status: "" });
  return [{ id, title: model.title, height, theme: definition.theme, status: "published" }];
}
