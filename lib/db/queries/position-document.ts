import "server-only";
import { Prisma } from "../client";

/** A position as the domain knows it at a release: table `position` is named p, its pieces are gathered as e.evidence. */
export const positionDocument = (release: number) => Prisma.sql`jsonb_build_object(
  'key', p.key, 'stakeholder', p.stakeholder_code, 'kind', p.item_kind, 'item', p.item_code,
  'value', coalesce(p.stance::text, p.salience::text), 'basis', p.basis, 'source', p.source_id,
  'condition', p.condition,
  'statement', (SELECT statement FROM source_revision s
                WHERE s.source_id = p.source_id AND s.release_from <= ${release}
                  AND (s.release_to IS NULL OR s.release_to > ${release})),
  'blocks', (SELECT coalesce(jsonb_agg(mechanism_code ORDER BY mechanism_code), '[]')
             FROM position_block WHERE position_id = p.id),
  'evidence', e.evidence)`;

/** A piece of evidence as the domain knows it: the columns of table evidence. */
export const pieceDocument = Prisma.sql`jsonb_build_object(
  'id', public_id, 'paragraph', paragraph, 'speaker', speaker, 'speakerRole', speaker_role,
  'saidOn', said_on, 'span', jsonb_build_object('first', span_from, 'last', span_to),
  'paraphrase', paraphrase, 'phrase', phrase, 'doubt', doubt, 'url', url)`;
