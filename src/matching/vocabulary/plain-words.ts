/**
 * Words that are written with a capital without being a name: those that begin sentences and headlines. What stands
 * before a surname and is none of these, no title and no given name of ours is somebody else's given name.
 */
const PLAIN =
  'the a an and or but nor so yet for if when while as at by in on of to from with without after before since until under over against about between among during through despite unlike like than that this these those there here what who whom whose which why how where not no yes now then thus also even still just only again later earlier meanwhile however moreover because although though once is are was were has had have did does do will would can could may might must should shall let say says said saying told tells tell asked asks ask warns warned urges urged meets met calls called sends sent wants makes made take takes took both neither either each every all some many most another other others such its his her their our your my he she it they we i you mr mrs ms monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight unless whether perhaps maybe watch read see more team former ex then-president late anti pro non post pre vs versus via per republican republicans democrat democrats democratic gop conservative liberal progressive american british chinese russian european canadian australian catholic muslim christian jewish us usa uk eu u s china beijing washington america russia taiwan ukraine israel iran moscow kremlin pentagon senate house congress white twitter cnn fox abc nbc cbs ap afp reuters bbc photo file video image getty thanks thank dear hey hi hello oh well ok vote elect election breaking exclusive opinion analysis update live der die das den dem des ein eine und oder aber auch mit von vom zu zum zur bei im am an auf nach vor fur gegen als wie wenn dass weil sagte sagt le la les un une et ou mais avec sans pour contre dans sur chez selon el los las una y o pero con sin para segun que como cuando il lo gli uno ed ma per secondo e o um uma os mas com sem și si sau dar cu fara pentru ca lui ve ile icin ama mais ' +
  // Russian and Ukrainian, which seldom put a comma between such a word and a name.
  'а но или либо да не ни во на со об от до из к ко за по при про для под без над перед между через после накануне вчера сегодня завтра ранее раньше позже позднее затем потом тогда теперь сеичас также тоже кроме вместо вместе согласно однако хотя если когда пока так как что чтобы кто где это этот эта эти тот та те он она они его ее их мы вы я все сам сама именно напомним отметим поэтому правда например и і и та або з із зі від із вчора сьогодні раніше пізніше потім тоді тепер зараз також проте хоча якщо коли поки щоб хто де це цеи ця ці він вона вони иого ії іх ми ви усі нагадаємо отже тому наразі';

let plain: ReadonlySet<string> | null = null;

/** Whether a folded word is one of the words that name nobody. */
export function isPlainWord(word: string): boolean {
  plain ??= new Set(PLAIN.split(' '));
  return plain.has(word);
}
