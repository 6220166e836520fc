// A heavily marked set of the tests' own writing: what a class makes of one article when it marks everything. All six types,
// overlaps, marks inside marks, a claim in two pieces, and links, of which many begin at one source.

/** A mark is `TYPE[:value of its first attribute] words`, with ` … ` between the pieces of one in several; its name is the
 * letter of its type and its number in the paragraph. A link is `NAME relation NAME`, a name from another paragraph with that
 * paragraph's number before it, counted from 1.
 * @typedef {{text: string, marks: string[], links: string[]}} Paragraph */

const kTitle = 'Town library to stay open all night';
const kDateline = 'Varnholt, Wednesday, 2 December 2026';
const kMoment = '2026-12-02T09:00:00Z';
/** @type {Record<string, {type: string, attribute: string}>} */
const kTypes = { E: { type: 'Entity', attribute: 'kind' }, S: { type: 'Source', attribute: 'identity' },
  Q: { type: 'Cue', attribute: 'act' }, C: { type: 'Claim', attribute: 'mode' }, H: { type: 'Hedge', attribute: 'kind' },
  F: { type: 'Flag', attribute: 'kind' } };

/** @type {Paragraph[]} */
const kParagraphs = [
  {
    text: 'The town of Varnholt will keep its library open all night from 4 January, the council decided on Tuesday, although its own auditors had warned that the plan might cost twice as much as the 180,000 crowns that were set aside for it in spring. Two other towns on the coast have looked at the same idea and dropped it, one of them after a single night.',
    marks: ['C:indirect The town of Varnholt will keep its library open all night from 4 January', 'E:place Varnholt', 'E:date 4 January',
      'S:named the council', 'Q:intention decided', 'E:date Tuesday', 'S:unnamed its own auditors', 'Q:statement had warned', 'H:modal might',
      'C:indirect the plan might cost twice as much as the 180,000 crowns that were set aside for it in spring', 'F:exaggeration twice as much',
      'E:number 180,000 crowns', 'C:narrator 180,000 crowns that were set aside for it in spring'],
    links: ['S1 says C1', 'C1 cued_by Q1', 'S2 says C2', 'C2 cued_by Q2', 'C2 hedged_by H1', 'F1 flags C2', 'C2 disputes C1', 'C1 about E1'],
  },
  {
    text: '“Warmth is the first thing a town owes its people,” said the mayor, Henrike Dahlgaard, who has fought for the plan since 2021. She promised that nobody would have to show a card, buy a coffee or explain why they had come at three in the morning. The council has put up a notice at the door with the hours, in four languages and in large letters.',
    marks: ['C:direct “Warmth is the first thing a town owes its people,”', 'Q:statement said', 'S:named the mayor, Henrike Dahlgaard', 'E:person Henrike Dahlgaard',
      'C:narrator who has fought for the plan since 2021', 'E:date 2021', 'S:back_reference She', 'Q:intention promised',
      'C:indirect nobody would have to show a card, buy a coffee or explain why they had come at three in the morning', 'E:date three in the morning'],
    links: ['S1 says C1', 'C1 cued_by Q1', 'S1 refers_to E1', 'S2 refers_to E1', 'S2 says C3', 'C3 cued_by Q2', 'C1 supports 1C1', 'S1 says 1C1'],
  },
  {
    text: 'The auditors are less sure. In a paper of nine pages, which this newspaper has read, they call the sum “a guess in a clean shirt” and note that heating alone would probably take up 74,000 crowns, because the reading room has tall windows that were last sealed in 1988. The paper also lists eleven smaller repairs, none of which is in the plan, and closes with a table of prices.',
    marks: ['C:narrator The auditors are less sure', 'S:named a paper of nine pages', 'E:number nine pages', 'S:back_reference they', 'Q:belief call',
      'C:mixed the sum “a guess in a clean shirt”', 'F:loaded_language a guess in a clean shirt', 'Q:knowledge note',
      'C:indirect heating alone would probably take up 74,000 crowns', 'H:modal probably', 'E:number 74,000 crowns',
      'C:indirect the reading room has tall windows that were last sealed in 1988', 'E:date 1988'],
    links: ['S2 says C2', 'C2 cued_by Q1', 'F1 flags C2', 'S2 says C3', 'C3 cued_by Q2', 'C3 hedged_by H1', 'C4 supports C3', 'C3 supports 1C2', 'S1 says C4'],
  },
  {
    text: 'Dahlgaard rejected the figure the same evening. The windows, she said, will be sealed in any case, and “an auditor who has never been cold should not write about heating”. Whether the work can be done before the frost is unclear; no builder has been named. The auditors did not answer on Wednesday; their office is closed until the new year, a recording says.',
    marks: ['S:named Dahlgaard', 'E:person Dahlgaard', 'Q:statement rejected', 'C:indirect The windows … will be sealed in any case', 'Q:statement she said',
      'C:direct “an auditor who has never been cold should not write about heating”', 'F:loaded_language never been cold',
      'C:narrator Whether the work can be done before the frost is unclear', 'H:disclaimer is unclear', 'C:narrator no builder has been named', 'F:missing_context no builder'],
    links: ['S1 refers_to 2E1', '2S1 says C1', 'C1 cued_by Q2', '2S1 says C2', 'C1 disputes 3C3', 'F1 flags C2', 'C3 hedged_by H1', 'F2 flags C4', 'C4 supports C3', 'E1 same_as 2E1'],
  },
  {
    text: 'About thirty people sleep in the waiting hall of Varnholt station on a winter night, according to the rail workers’ union. The railway itself speaks of “a handful”. Neither has counted them, and the police, asked on Monday, reportedly keep no list. What the union counts is everyone who is still there when the last train has left, whether asleep or awake.',
    marks: ['C:indirect About thirty people sleep in the waiting hall of Varnholt station on a winter night', 'H:approximator About', 'E:number thirty',
      'E:place Varnholt station', 'Q:statement according to', 'S:named the rail workers’ union', 'S:named The railway itself', 'Q:statement speaks of',
      'C:mixed “a handful”', 'F:contradiction a handful', 'C:narrator Neither has counted them', 'S:unnamed the police', 'H:reportage reportedly', 'C:indirect keep no list'],
    links: ['S1 says C1', 'C1 cued_by Q1', 'C1 hedged_by H1', 'S2 says C2', 'C2 cued_by Q2', 'C2 disputes C1', 'F1 flags C2', 'S3 says C4', 'C4 hedged_by H2'],
  },
  {
    text: 'Critics on the council say the library was chosen because it cannot say no. “We are being turned into a shelter without beds,” said a librarian who did not want to be named. Her colleagues fear for the old maps, some of which are worth more than the building. The collection fills forty drawers on the ground floor, next to the room that is to be kept open.',
    marks: ['S:unnamed Critics on the council', 'Q:statement say', 'C:indirect the library was chosen because it cannot say no',
      'C:direct “We are being turned into a shelter without beds,”', 'Q:statement said', 'S:unnamed a librarian who did not want to be named',
      'F:vague_source did not want to be named', 'S:back_reference Her colleagues', 'Q:belief fear for', 'C:narrator some of which are worth more than the building', 'F:no_source worth more than the building'],
    links: ['S1 says C1', 'C1 cued_by Q1', 'S2 says C2', 'C2 cued_by Q2', 'F1 flags S2', 'F2 flags C3', 'C2 supports C1', 'C1 disputes 1C1'],
  },
  {
    text: 'Professor Ilmari Vesa of the school of architecture in Lund, who has studied night libraries in six countries, believes that the plan could work. In Tampere, he found, complaints fell by half once a second door had been built. He warns, however, against a single large room, in which one voice is enough to wake everybody else.',
    marks: ['S:named Professor Ilmari Vesa of the school of architecture in Lund', 'E:person Ilmari Vesa', 'E:organisation the school of architecture', 'E:place Lund',
      'C:narrator who has studied night libraries in six countries', 'E:number six countries', 'Q:belief believes', 'C:indirect the plan could work', 'H:modal could',
      'C:indirect In Tampere … complaints fell by half once a second door had been built', 'E:place Tampere', 'Q:knowledge he found', 'F:stale fell by half'],
    links: ['S1 refers_to E1', 'S1 says C2', 'C2 cued_by Q1', 'C2 hedged_by H1', 'S1 says C3', 'C3 cued_by Q2', 'C3 supports C2', 'F1 flags C3', 'C3 about E5'],
  },
  {
    text: 'The second door is not in the plan. The mayor said it would follow “when the money does”. She has asked the state for a grant and expects an answer in May, four months after the first night. Until then those who come and those who leave will pass each other in a corridor two metres wide.',
    marks: ['C:narrator The second door is not in the plan', 'S:back_reference The mayor', 'Q:statement said', 'C:mixed it would follow “when the money does”',
      'F:unclear when the money does', 'C:narrator She has asked the state for a grant', 'Q:belief expects', 'C:indirect an answer in May', 'E:date May'],
    links: ['C1 disputes 7C2', '2S1 says C2', 'C2 cued_by Q1', 'F1 flags C2', '2S1 says C4', 'C4 cued_by Q2', 'S1 refers_to 2E1'],
  },
  {
    text: 'Students have already welcomed the decision. Their council collected 2,100 names in a week, nearly every second student of the college. One of them, Bao Linh, works in a bakery until midnight. “At home four of us share a table,” she said. She would come three nights a week, she reckons, and bring the bread that was not sold during the day.',
    marks: ['S:unnamed Students', 'Q:belief welcomed', 'C:narrator Their council collected 2,100 names in a week', 'E:number 2,100', 'H:approximator nearly',
      'C:narrator nearly every second student of the college', 'F:no_source every second student', 'S:named One of them, Bao Linh', 'E:person Bao Linh', 'C:direct “At home four of us share a table,”', 'Q:statement she said'],
    links: ['C2 hedged_by H1', 'F1 flags C2', 'S2 says C3', 'C3 cued_by Q2', 'S2 refers_to E2', 'C1 supports 1C1'],
  },
  {
    text: 'The neighbours in Tollgate Lane see it differently. A petition against the opening hours hangs in the pharmacy; it claims that “the noise of one night is paid for by a whole street”. Forty-one people have signed, among them two members of the council. The street has nineteen houses, a bus stop and, since last summer, a bar that closes at two.',
    marks: ['S:unnamed The neighbours in Tollgate Lane', 'E:place Tollgate Lane', 'S:named A petition against the opening hours', 'Q:statement claims',
      'C:mixed “the noise of one night is paid for by a whole street”', 'F:exaggeration a whole street', 'C:narrator Forty-one people have signed', 'E:number Forty-one'],
    links: ['S2 says C1', 'C1 cued_by Q1', 'F1 flags C1', 'C1 disputes 1C1', 'C1 supports 6C1'],
  },
  {
    text: 'A guard will walk through the rooms every hour. The firm that employs him, Nordvakt, would not say what he earns. According to the contract he must wake nobody, which the union of guards calls unheard of and the mayor calls good manners. A second guard is to be hired if more than eighty people come, which nobody in the town hall expects.',
    marks: ['C:narrator A guard will walk through the rooms every hour', 'S:named The firm that employs him, Nordvakt', 'E:organisation Nordvakt', 'Q:statement According to',
      'S:named the contract', 'C:indirect he must wake nobody', 'S:named the union of guards', 'Q:belief calls unheard of', 'C:mixed unheard of', 'H:booster unheard of', 'C:mixed good manners'],
    links: ['S2 says C2', 'C2 cued_by Q1', 'S3 says C3', 'C3 cued_by Q2', 'C3 hedged_by H1', '2S1 says C4', 'C4 disputes C3', 'S1 refers_to E1'],
  },
  {
    text: 'Perhaps the clearest numbers come from Ostrava, where the main library has been open at night since 2019. There a visit at night costs the town 31 crowns, one by day 12. Thefts have not risen, a spokeswoman wrote, “unless you count umbrellas”. The two towns are of much the same size, but Ostrava pays for the nights from a fund of the region.',
    marks: ['H:modal Perhaps', 'C:narrator the clearest numbers come from Ostrava', 'E:place Ostrava', 'E:date 2019', 'C:narrator a visit at night costs the town 31 crowns, one by day 12',
      'E:number 31 crowns', 'F:no_source costs the town 31 crowns', 'C:mixed Thefts have not risen … “unless you count umbrellas”', 'S:unnamed a spokeswoman', 'Q:statement wrote'],
    links: ['C1 hedged_by H1', 'F1 flags C2', 'S1 says C3', 'C3 cued_by Q1', 'C2 supports 1C2', 'C3 disputes 10C1'],
  },
  {
    text: 'The vote on Tuesday was close: 17 members were for the plan, 15 against it, and three left the room. One of the three told this newspaper that she had been promised a kindergarten. The mayor denies it, and no paper that speaks of a kindergarten has been found so far. A second vote would need the names of twenty members, and the opponents of the plan have so far found twelve.',
    marks: ['C:narrator The vote on Tuesday was close: 17 members were for the plan, 15 against it, and three left the room', 'E:number 17', 'E:number 15', 'S:unnamed One of the three',
      'Q:statement told', 'C:indirect she had been promised a kindergarten', 'S:back_reference The mayor', 'Q:statement denies it', 'C:narrator no paper that speaks of a kindergarten has been found so far', 'H:disclaimer so far', 'F:vague_source One of the three'],
    links: ['S1 says C2', 'C2 cued_by Q1', 'F1 flags S1', 'C3 disputes C2', 'C3 hedged_by H1', 'S2 refers_to 2E1'],
  },
  {
    text: 'The first night begins on a Monday, at nine in the evening, with soup. The mayor has announced that she will stay until six. “If I fall asleep,” she said, “please let me sleep. That is what the house is for.” The kitchen of the school next door will cook it, and what is left over goes to the station.',
    marks: ['C:narrator The first night begins on a Monday, at nine in the evening, with soup', 'E:date nine in the evening', 'S:back_reference The mayor', 'Q:intention has announced',
      'C:indirect she will stay until six', 'C:direct “If I fall asleep,” … “please let me sleep. That is what the house is for.”', 'Q:statement she said', 'F:unclear what the house is for'],
    links: ['2S1 says C2', 'C2 cued_by Q1', '2S1 says C3', 'C3 cued_by Q2', 'F1 flags C3', 'C3 supports 2C1'],
  },
];

const kLead = `${kTitle}\n\n${kDateline}\n\n`;
const length_of = (/** @type {string} */ text) => [...text].length;

/** @param {string} text @param {string} words pieces with ` … ` between them, in their order @returns {[number, number][]} */
function places_of(text, words) {
  let from = 0;
  return words.split(' … ').map((piece) => {
    const at = text.indexOf(piece, from);
    if (at < 0) throw new Error(`The paragraph does not say: ${piece}`);
    from = at + piece.length;
    return [length_of(text.slice(0, at)), length_of(text.slice(0, from))];
  });
}

/** The marks of one paragraph by their names. @param {Paragraph} paragraph @param {number} number @param {number} start */
function marks_of({ text, marks }, number, start) {
  /** @type {Record<string, number>} */
  const counts = {};
  return marks.map((mark) => {
    const [, letter = '', value = '', words = ''] = /^(\w):(\w+) (.*)$/.exec(mark) ?? [];
    counts[letter] = (counts[letter] ?? 0) + 1;
    const { type, attribute } = /** @type {typeof kTypes[string]} */ (kTypes[letter]);
    const fragments = places_of(text, words).map((piece) => piece.map((at) => at + start));
    return { id: `s-${number}${letter}${counts[letter]}`, type, fragments, attributes: { [attribute]: value }, created: kMoment, modified: kMoment, by: 'p-reader' };
  });
}

/** @param {string} link @param {number} number */
function link_of(link, number) {
  const [from = '', type = '', to = ''] = link.split(' ');
  const id = (/** @type {string} */ name) => `s-${/^\d/.test(name) ? name : `${number}${name}`}`;
  return { id: `r-${id(from)}-${type}-${id(to)}`, type, from: id(from), to: id(to), created: kMoment, modified: kMoment, by: 'p-reader' };
}

/** The whole set as a project file. @param {any} sample a set whose scheme it takes */
export function heavy_set(sample) {
  let start = length_of(kLead);
  const spans = kParagraphs.flatMap((paragraph, at) => {
    const marks = marks_of(paragraph, at + 1, start);
    start += length_of(paragraph.text) + 2;
    return marks;
  });
  const text = `${kLead}${kParagraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`;
  const structure = [{ range: [0, length_of(kTitle)], kind: 'heading', level: 1 },
    { range: [length_of(kTitle) + 2, length_of(kLead) - 2], kind: 'dateline' }];
  return { format: 'gloss', version: 1, kind: 'annotations', id: 'a-heavy', title: kTitle, created: kMoment, modified: kMoment, annotator: 'p-reader',
    annotators: [{ id: 'p-reader', name: 'Reader', role: 'student' }], article: { text, language: 'en', title: kTitle, structure },
    schema: sample.schema, spans, relations: kParagraphs.flatMap(({ links }, at) => links.map((link) => link_of(link, at + 1))) };
}
