export const tools = {
  gazetteer: 'Gazetteer read. New: {{created, number}}; with new names: {{extended, number}}; as they were: {{unchanged, number}}.',
  checking: 'Checking the case: every original, every passage, the index…',
  sound: 'The case is sound: {{articles, number}} articles, {{originals, number}} originals and {{anchors, number}} passages are as they should be.',
  verified: '{{name}} holds: all {{citations, number}} citations stand where it says, in {{sources, number}} sources.',
  problems_one: '{{count, number}} problem was found',
  problems_other: '{{count, number}} problems were found',
} as const
