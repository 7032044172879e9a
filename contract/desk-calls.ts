import type { ArticleFigure } from '../core/text/figure.ts'
import { z } from 'zod'
import { HIGHLIGHT_COLOURS, TASK_STATES, type Annotation } from '../core/annotation/annotation.ts'
import type { ColourMeanings } from '../core/annotation/meanings.ts'
import { SECTION_KINDS, TLP_LABELS, type DossierDraft } from '../core/dossier/draft.ts'
import type { DossierModel } from '../core/dossier/model.ts'
import { ALIAS_KINDS, ENTITY_TYPES, type Entity, type Mention, type Suggestion } from '../core/entity/entity.ts'
import type { Refusal } from '../core/entity/refusal.ts'
import type { LikelySamePair, MergePreview } from './curate-shapes.ts'
import { NOTEBOOK_GROUPS, NOTEBOOK_ORDERS, NOTEBOOK_TASKS, type LinkedAnnotation, type NotebookFacets, type NotebookGroup, type NotebookPage, type Placement, type TagNode } from './notebook-shapes.ts'
import type { ReviewArticle, ReviewArticleRow, ReviewName, ReviewState } from './review-shapes.ts'
import type { EntityPage, EntityRow } from './entity-shapes.ts'
import type { ExportedDossier, GazetteerAnswer, HistoryEntry, HistoryState, Page, VerifyAnswer } from './shapes.ts'
import { command, query } from './definition.ts'
import { articleIds, file, id, name, offset, text, window } from './parts.ts'

const tag = z.string().min(1).max(80)
const entityType = z.enum(ENTITY_TYPES)
const passage = { articleId: id, start: offset, end: offset }
const colour = z.enum(HIGHLIGHT_COLOURS)
/** What of the notebook is shown. Null, false and the empty text narrow nothing. */
const notebookFilter = {
  text: z.string().max(400).default(''), colour: colour.nullable().default(null), tag: tag.nullable().default(null), entityId: id.nullable().default(null), articleId: id.nullable().default(null),
  collectionId: id.nullable().default(null), task: z.enum(NOTEBOOK_TASKS).nullable().default(null), noted: z.boolean().default(false), lost: z.boolean().default(false),
}
const meaning = z.string().max(80).default('')
const notebookList = { ...notebookFilter, group: z.enum(NOTEBOOK_GROUPS).default('none'), order: z.enum(NOTEBOOK_ORDERS).default('text') }
const draft = {
  entityId: id,
  title: z.string().min(1).max(300),
  author: z.string().max(200),
  label: z.enum(TLP_LABELS),
  sections: z.array(z.enum(SECTION_KINDS)).max(SECTION_KINDS.length),
  summary: text,
}

/** Calls about what analysts make of articles. */
export const deskCalls = {
  // Annotations
  'annotations.create': command<Annotation>()({
    ...passage, note: text.default(''), tags: z.array(tag).default([]), colour: z.enum(HIGHLIGHT_COLOURS).default('yellow'), entityIds: z.array(id).default([]), task: z.enum(TASK_STATES).nullable().default(null),
  }),
  /**
   * Annotates several articles in one undoable step: each at the sentence of the best place that `query` finds in it, or without one at its headline; one article alone at that of `place`, where it is
   * given. Where that is annotated already, note and tags are added there. Answers in how many something changed, and how many are not there or have no text yet.
   */
  'annotations.createInMany': command<{ readonly changed: number; readonly without: number }>()({
    articleIds, place: z.strictObject({ start: offset, end: offset }).nullable().default(null), query: z.string().max(2000).nullable().default(null), note: text.default(''), tags: z.array(tag).default([]), colour: z.enum(HIGHLIGHT_COLOURS).default('yellow'),
  }),
  'annotations.update': command<Annotation>()({
    annotationId: id, note: text.optional(), tags: z.array(tag).optional(), colour: z.enum(HIGHLIGHT_COLOURS).optional(), entityIds: z.array(id).optional(), task: z.enum(TASK_STATES).nullable().optional(),
  }),
  'annotations.delete': command<null>()({ annotationId: id }),
  /** Writes a reply under an annotation, dated now; with `replyId` another text for that one, and the empty text takes it away. */
  'annotations.reply': command<Annotation>()({ annotationId: id, replyId: id.nullable().default(null), text }),
  /** Links two annotations, or parts them. Both sides show the link. */
  'annotations.link': command<null>()({ annotationId: id, otherId: id, linked: z.boolean().default(true) }),
  'annotations.links': query<readonly LinkedAnnotation[]>()({ annotationId: id }),
  /** Says by hand where the passage is in today's text of its article. */
  'annotations.place': command<Annotation>()({ annotationId: id, start: offset, end: offset }),
  /** Changes several annotations alike, in one undoable step; null and empty change nothing. Answers how many were not so before. */
  'annotations.changeMany': command<{ readonly changed: number }>()({
    annotationIds: z.array(id).max(100_000), addTags: z.array(tag).default([]), removeTags: z.array(tag).default([]), colour: colour.nullable().default(null), task: z.enum(['open', 'done', 'none']).nullable().default(null),
  }),
  'annotations.deleteMany': command<{ readonly changed: number }>()({ annotationIds: z.array(id).max(100_000) }),
  /** How the passages of an article are found in its text as it is now. */
  'annotations.placement': query<Placement>()({ articleId: id }),
  'tags.list': query<readonly { tag: string; annotations: number }[]>()({}),
  /** Every tag and every level above one, as a tree in its order. */
  'tags.tree': query<readonly TagNode[]>()({}),
  /** Renames or moves a tag with all below it, in one undoable step; null takes it away from all annotations. What is there already becomes one with it. */
  'tags.move': command<{ readonly changed: number }>()({ tag, to: z.string().max(80).nullable() }),
  'colours.meanings': query<ColourMeanings>()({}),
  /** What the colours mean in this case; an empty text takes a meaning away. */
  'colours.setMeanings': command<ColourMeanings>()({ names: z.strictObject({ yellow: meaning, green: meaning, blue: meaning, pink: meaning, orange: meaning }) }),

  // The notebook: the annotations of the whole case
  /** Rows in the order of their groups; an annotation stands in every group that it belongs to. */
  'notebook.list': query<NotebookPage>()({ ...notebookList, ...window }),
  /** The ids of the annotations of the same list, each once, in its order. */
  'notebook.ids': query<readonly string[]>()(notebookList),
  /** The groups of the same list, in its order; none where it is not grouped. */
  'notebook.groups': query<readonly NotebookGroup[]>()(notebookList),
  /** What the notebook can be narrowed by, counted over all annotations. */
  'notebook.facets': query<NotebookFacets>()({}),

  // Entities and mentions
  'entities.list': query<readonly EntityRow[]>()({ type: entityType.nullable().default(null) }),
  'entities.get': query<EntityPage>()({ entityId: id }),
  'entities.create': command<Entity>()({ type: entityType, name, role: name.nullable().default(null), aliases: z.array(name).default([]), notes: text.default('') }),
  'entities.update': command<Entity>()({
    entityId: id, type: entityType.optional(), name: name.optional(), role: name.nullable().optional(), aliases: z.array(name).optional(), notes: text.optional(),
    /** Of some of the other names; null: not said. */
    kinds: z.array(z.strictObject({ name, kind: z.enum(ALIAS_KINDS).nullable() })).max(1000).optional(),
    /** All of them, in any order; dates are EDTF. */
    roles: z.array(z.strictObject({ title: name, from: z.string().max(40).nullable(), to: z.string().max(40).nullable() })).max(200).optional(),
  }),
  /** Also takes the entity's mentions and ties away, in the same undoable step. */
  'entities.delete': command<null>()({ entityId: id }),
  /** What merging `from` into `into` would come to. */
  'entities.mergePreview': query<MergePreview>()({ into: id, from: id }),
  /** All that `from` has becomes that of `into`, its names too, and `from` goes: one undoable step. */
  'entities.merge': command<Entity>()({ into: id, from: id }),
  /** Some mentions, and other names, of an entity become those of another: one of the case, or a new one, as in mentions.create. The two are kept apart from then on. Answers the other. */
  'entities.split': command<Entity>()({
    entityId: id, mentionIds: z.array(id).min(1).max(100_000), aliases: z.array(name).default([]),
    to: z.union([z.strictObject({ entityId: id }), z.strictObject({ type: entityType, name })]),
  }),
  /** Pairs of entities whose names are so alike that they may be one. */
  'entities.likelySame': query<readonly LikelySamePair[]>()({}),
  /** Two entities are not the same, however alike their names. */
  'entities.keepApart': command<null>()({ one: id, other: id }),
  'entities.importGazetteer': command<GazetteerAnswer>()({ file, confirm: z.boolean().default(false) }, ['file']),
  /**
   * Confirms that a passage names an entity: one of the case (`entityId`), or one of a type and name (`entity`), which is made in the same
   * undoable step if the case has none. Just one of the two is given. `remember`: the passage's words become another name of it.
   */
  'mentions.create': command<Mention>()({
    ...passage, entityId: id.nullable().default(null), entity: z.strictObject({ type: entityType, name }).nullable().default(null), remember: z.boolean().default(false),
  }),
  'mentions.delete': command<null>()({ mentionId: id }),

  // Review: what is proposed in the whole case. It is looked through from the first call on, in the background.
  'review.state': query<ReviewState>()({}),
  /** Names by the number of articles; `types`: how many of each type there are. `text`: words of the name. */
  'review.names': query<Page<ReviewName> & { readonly types: Readonly<Record<Entity['type'], number>> }>()({ type: entityType.nullable().default(null), text: name.default(''), ...window }),
  /** Where a name is proposed, by articles. */
  'review.places': query<Page<ReviewArticle>>()({ type: entityType, name, ...window }),
  'review.articles': query<Page<ReviewArticleRow>>()({ ...window }),
  /** Confirms all places of a name, in the whole case or in some articles, in one undoable step: of the entity given, or of that of the suggestion, which is made where the case has none. */
  'review.accept': command<{ readonly entity: Entity; readonly mentions: number; readonly articles: number }>()({
    type: entityType, name, articleIds: articleIds.nullable().default(null), to: z.union([z.strictObject({ entityId: id }), z.strictObject({ type: entityType, name })]).nullable().default(null),
  }),
  /** In some articles: rejects the places there. In the whole case: the name is proposed nowhere any more. */
  'review.reject': command<null>()({ type: entityType, name, articleIds: articleIds.nullable().default(null) }),
  'review.refused': query<readonly Refusal[]>()({}),
  'review.allow': command<null>()({ type: entityType, name }),

  // Suggestions
  'suggestions.forArticle': query<readonly Suggestion[]>()({ articleId: id }),
  /** The sums of money, counts of people and dates in its text, in order. */
  'suggestions.figures': query<readonly ArticleFigure[]>()({ articleId: id }),
  /**
   * Makes the entity if the case has none of that name, and confirms the mention, in one undoable step. `entityId` overrides whom it is tied to.
   * `all`: every other suggestion of that type and name in the article is accepted in the same step; the answer is the mention of the given one.
   */
  'suggestions.accept': command<Mention>()({ ...passage, type: entityType, name, entityId: id.nullable().default(null), all: z.boolean().default(false) }),
  'suggestions.reject': command<null>()({ ...passage, type: entityType, name }),

  // History
  'history.state': query<HistoryState>()({}),
  'history.undo': command<HistoryState>()({}),
  'history.redo': command<HistoryState>()({}),
  /** Undo (or redo) passes over its next step from then on. Only for a step that cannot be taken back (or done again) any more. */
  'history.leave': command<HistoryState>()({ step: z.enum(['undo', 'redo']) }),
  'history.list': query<Page<HistoryEntry>>()({ ...window }),

  // Dossier
  /** The kept choices for this entity, or the defaults. */
  'dossier.draft': query<DossierDraft>()({ entityId: id }),
  'dossier.saveDraft': command<DossierDraft>()(draft),
  'dossier.model': query<DossierModel>()({ entityId: id }),
  /** The PDF as it would be exported now, for the preview. */
  'dossier.preview': query<{ readonly pdf: Uint8Array; readonly pages: number; readonly statements: number; readonly unsourced: number }>()({ entityId: id }),
  'dossier.export': command<ExportedDossier>()({ entityId: id, file }, ['file']),
  'dossier.verify': query<VerifyAnswer>()({ file }, ['file']),
} as const
