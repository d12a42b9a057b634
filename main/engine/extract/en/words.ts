/** Closed classes of English words and short lexica that the chunker leans on. Lower case, folded. */
import { wordClass } from '../core/classes';

/** Words that end a noun phrase: prepositions, conjunctions, determiners, auxiliaries, pronouns, adverbs of degree and place. */
export const STOPS = wordClass(`
 in on at to from for with without within by of off out over under above below between among amid against across through throughout during
 before after since until till than as per via about around into onto upon up down near along behind beyond despite toward towards versus vs worth
 and or but nor so yet because if when while where whereas which who whom whose that this these those what how why though although unless whether
 the a an each every either neither both another any some no not its his her their our your my it he she they we you i me him them us
 is are was were be been being am has have had having do does did will would shall should can could may might must need
 there here then now also only just even still already ever never once again too very more less least most rather quite almost nearly
 today yesterday tomorrow tonight ago later earlier long wide tall deep high apart away ahead old aged alone together instead each respectively
 according including excluding compared like unlike such except plus minus following due thanks based
 all well back not n't don't didn't doesn't isn't aren't wasn't weren't won't can't couldn't wouldn't thereby however therefore currently recently
 annually daily weekly monthly yearly overall combined total nationwide worldwide globally elsewhere online apiece onwards onward twice
 across inside outside beneath beside besides
`);

/** Verbs in forms that commonly follow a counted noun, or stand where a noun could. */
export const VERBS = wordClass(`
 say says said saying tell tells told report reports reported show shows showed shown find finds found see sees saw seen make makes made making take takes took taken
 taking give gives gave given get gets got go goes went gone come comes came become becomes became know knows knew keep keeps kept hold holds held leave leaves left
 lose lost win won run runs ran ran stand stands stood rise rises rose risen fall falls fell fallen grow grows grew grown begin begins began begun start starts started
 die died dies live lives lived stay stays stayed remain remains remained kill killed kills injured wounded hit cut cost costs spend spent spends pay pays paid buy buys bought
 sell sells sold build builds built send sends sent bring brings brought meet meets met lead leads led hear heard feel felt mean means meant put puts set sets let lets
 read reads rise rank ranks ranked include includes included involve involves involved involving appear appears appeared continue continues continued seem seems seemed
 received receive receives filed file voted vote join joined joins want wants wanted need needs needed use uses used using help helps helped call calls called work works worked
 think thinks thought believe believes believed expect expects expected hope hopes hoped plan plans planned agree agreed try tries tried turn turned move moved play plays played
 add adds added allow allows allowed accept accepted require requires required provide provides provided offer offers offered carry carries carried cover covers covered
 account accounts accounted represent represents represented constitute constituted comprise comprised face faces faced reach reached exceed exceeded average averaged
 increase increased decrease decreased decline declined drop dropped jump jumped surge surged climb climbed gain gained slip slipped slide slid plunge plunged tumble tumbled
 attend attended visit visited arrive arrived travel traveled travelled flee fled escape escaped arrest arrested charge charged convicted sentenced prosecuted closed opened
 live lives share enjoy speak speaks spoke serve served suspected detained missing dead stranded trapped infected
 launched launches announced announces equals equal consists contain contains contained occur occurred happen happened
 choose choosing chosen making taking working living looking waiting wearing using playing running standing sitting being going
 annually sits sit sat lies lie lay owns own owned aims aim aimed seeks seek sought fails fail failed stretches stretched spans spanned weighs weighed measures measured
 came comes drew draws drawn drove drives driven flew flies flown spread spreads shot shoots sank sinks sunk struck strikes swept swims swam threw throws thrown wore wears won't
 signed settled decided refused returned resigned retired moved shared tested treated traded crossed carried caused changed claimed collected competed completed considered created
 cheered chanted marched protested gathered rallied queued boarded disembarked survived drowned perished fell vanished
 broke broken caught fought froze frozen rode shook slept stole stolen stuck taught tore torn wrote written woke hid hidden
 rents rented earns earned boasts boasted hosts hosted features featured trades sells
 belong belongs depend depends differ differs exist exists matter matters deserve deserves prefer prefers qualify qualifies suffer suffers suffered remain
`);

/** Plural nouns without an s. */
export const IRREGULAR_PLURALS = wordClass(`
 people men women children police staff personnel cattle sheep fish fishermen firemen policemen policewomen servicemen lawmakers mice teeth feet geese media data
 criteria phenomena bacteria alumni fungi nuclei salmon trout deer aircraft spacecraft watercraft hovercraft series species headquarters crossroads
 spokesmen businessmen businesswomen congressmen craftsmen gunmen workmen youth elderly others offspring troops goods
 Chinese Japanese Vietnamese
`);

/** Words in s that are no plurals. */
export const NOT_PLURAL = wordClass(`
 is was has does this his its us as less across always perhaps towards besides unless plus minus thus yes gas bus news series politics economics physics
 mathematics business process access success progress congress address loss class mass glass press stress illness fitness witness analysis basis crisis
 virus campus bonus status focus versus texas paris james christmas christ's overseas serious previous various obvious religious dangerous famous
 continuous numerous precious anonymous generous nervous enormous tremendous consecutive homeless wireless endless useless harmless countless
 cross gross boss express excess fortress wilderness likes says goes chaos kudos lens
`);

/** Adverbs and adjectives that lead a counted phrase without being part of it. */
export const LEADING = wordClass('or so more additional extra further other separate different');

/** Whether a word is likely a plural noun. */
export function isPlural(w: string): boolean {
  if (IRREGULAR_PLURALS.has(w)) return true;
  if (w.length < 4 || w.charCodeAt(w.length - 1) !== 115 || NOT_PLURAL.has(w))
    return w === 'ads' || w === 'tvs' || w === 'pcs' || w === 'ics' || w === 'tds';
  const before = w.charCodeAt(w.length - 2);
  return before !== 115 && before !== 117 && !w.endsWith('ous') && !w.endsWith('is');
}

const SINGULARS = new Map(
  'people person men man women woman children child feet foot teeth tooth mice mouse lives life wives wife leaves leaf'
    .split(' ')
    .map((w, i, all): [string, string] => [w, all[i + 1] ?? w])
    .filter((_, i) => i % 2 === 0),
);

/** The singular of a plural noun in lower case, by rule. */
export function singular(w: string): string {
  const known = SINGULARS.get(w);
  if (known) return known;
  if (!isPlural(w)) return w;
  if (w.endsWith('ies') && w.length > 4) return `${w.slice(0, -3)}y`;
  return /(?:sses|ches|shes|xes|zes)$/.test(w) ? w.slice(0, -2) : w.slice(0, -1);
}

/** Verbs that stand before another, or by themselves for being and having. */
export const AUX = wordClass(
  'is are was were be been being has have had will would could may might can should does do did',
);

/** What a noun phrase may begin with. */
export const DETERMINERS = wordClass(
  'the its their his her our a an this these those some all each every no both total',
);
