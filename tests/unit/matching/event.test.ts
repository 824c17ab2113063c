import { describe, expect, it } from 'vitest';
import { marked, plain } from './marked';

const ABOUT = '\n\nThe Olympics open in Beijing.';

describe('the boycott of Beijing 2022', () => {
  it.each([
    'a ⟦diplomatic boycott of the 2022 Winter Olympics in Beijing⟧ was announced',
    'the ⟦2022 Beijing Winter Olympics boycott⟧ and a joint ⟦boycott of next year’s Games⟧',
    'to ⟦boycott the Games⟧; they ⟦boycotted the event⟧; it should be ⟦boycotted⟧ by all',
    'a US-led economic ⟦boycott⟧; Britain’s ⟦boycott⟧; “⟦diplomatic boycott⟧” is a label',
    'un ⟦boicot diplomático a los Juegos Olímpicos de Invierno de Pekín 2022⟧',
    'le « ⟦boycott diplomatique⟧ » des JO',
    'einen ⟦diplomatischen Boykott der Olympischen Winterspiele in Peking⟧; der ⟦Olympia-Boykott⟧',
    '⟦дипломатического бойкота Олимпийских игр 2022 года в Пекине⟧',
    '⟦boicotul diplomatic al Jocurilor Olimpice de iarnă de la Beijing⟧',
    'ABD ⟦Pekin Kış Olimpiyatları’nı diplomatik olarak boykot edecek⟧',
    'sie ⟦boykottieren die Winterspiele in Peking⟧ ganz',
    'they ⟦boycotted the opening and closing ceremonies⟧, the ⟦boycott⟧ of course; no ⟦boycott of the opening ceremony of the Games⟧',
    '⟦Pekin Olimpiyatları boykotunu⟧ ve ⟦diplomatik boykot⟧',
    '⟦مقاطعة دبلوماسية لأولمبياد بكين⟧',
    '⟦外交抵制北京冬奥会⟧；对⟦北京冬奥会的外交抵制⟧',
    '⟦北京五輪の外交的ボイコット⟧',
    'to ⟦boycott the so-called Games⟧, a ⟦boycott of the scandal-ridden Winter Olympics⟧, to ⟦boycott⟧ the “Genocide Games”',
    'el ⟦boicot a los JJ.OO. de Pekín⟧; wegen des ⟦Boykotts⟧',
    '任何⟦抵制⟧图谋都不会得逞',
    'Games of 1956 and 1980 saw boycotts. The Chinese ministry said that the ⟦boycott⟧ had failed.',
    '⟦외교적 보이콧⟧을 발표했다',
  ])('is marked in its whole span: %s', (shown) => {
    expect(marked(plain(shown) + ABOUT)).toBe(shown + ABOUT);
  });

  it.each([
    'the 1980 boycott of Moscow, the Soviet boycott of 1984, a boycott of Qatar 2022',
    'In 2008 stars urged a boycott of the Beijing Olympics. The boycott failed.',
    'a bus boycott, a cotton boycott, a Wimbledon boycott, an anti-boycott law',
    'to boycott Nike, boycott the election, a boycott of Olympic sponsors',
    '中国抵制洋货',
    'Boykotts bringen nichts',
    'A boycott rarely works; boycotting never helps; a sporting boycott is idle. History shows that Olympic boycotts fail.',
    'Boycott, Divestment and Sanctions; to boycott the summer Games in Paris',
    '他不赞成体育抵制。1980年苏联遭到抵制。网民抵制H&M。',
    'В 1980 году США бойкотировали Олимпиаду из-за Афганистана.',
    'Shoppers called for a boycott of the shop; a boycott by Chinese buyers; the party boycotted parliament and Sunday’s polls.',
    'Boycotts rarely work. He disliked sporting boycotts.',
    'Captain Boycott and Geoffrey Boycott',
    'a diplomatic boycott of Israel; a boycott of the 2022 World Cup',
    '抵制中国产品；モスクワ五輪のボイコット',
  ])('is not any other boycott: %s', (text) => {
    expect(marked(text + ABOUT)).toBe(text + ABOUT);
  });

  it.each([
    'A boycott was discussed.',
    'The boycott angered China.',
    'A boycott of the Games was discussed.',
    'تقع مقاطعة كيبيك في كندا.',
  ])('needs a page that makes the event clear: %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  it('is clear from "diplomatic boycott" and the Games or China alone', () => {
    expect(marked('A diplomatic boycott angered China.')).toBe('A ⟦diplomatic boycott⟧ angered China.');
    expect(marked('The diplomatic boycott of the Games began.')).toBe('The ⟦diplomatic boycott of the Games⟧ began.');
  });
});
