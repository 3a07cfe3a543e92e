/** English function words, and the words with which one asks for a paper rather than says what is in it. */
const FUNCTION_WORDS =
  "a about above after again against all also am an and any are as at be because been before being below between both but by can " +
  "cannot could did do does doing down during each either etc few for from further had has have having he her here hers him his how " +
  "however i if in into is it its itself just me more most much must my neither no nor not of off on once only onto or other our ours " +
  "out over own per same shall she should since so some such than that the their them then there these they this those through thus " +
  "to too toward towards under until up upon us using very via was we were what when where whether which while who whom whose why " +
  "will with within without would yet you your";
const REQUEST_WORDS =
  "article articles find give know looking paper papers please preprint preprints publication publications read reading recent " +
  "recently search show something study studies tell thing things want work works";

const FUNCTIONS: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(" "));
const REQUESTS: ReadonlySet<string> = new Set(REQUEST_WORDS.split(" "));

/** Words that hold a sentence together and say nothing of what a text is about. */
export function isFunctionWord(form: string): boolean {
  return FUNCTIONS.has(form);
}

/** Words that carry nothing in a request: they rank, but a paper need not have them. */
export function carriesNothing(form: string): boolean {
  return FUNCTIONS.has(form) || REQUESTS.has(form);
}
