import { expect, it } from 'vitest';
import { marked, plain } from './marked';

it.each([
  '⟦Xinjiang Uyghur Autonomous Region⟧ (⟦XUAR⟧), once ⟦Sinkiang⟧ or ⟦East Turkestan⟧',
  '⟦Xinjiang⟧ cotton, ⟦Xinjiang⟧’s party secretary, ⟦Xinjiang⟧-made, ⟦Xinjiang⟧ Province',
  'в ⟦Синьцзян-Уйгурском автономном районе⟧ и в ⟦Синьцзяне⟧',
  'la ⟦Región Autónoma Uigur de Xinjiang⟧',
  'Pekin, Uygurlara ⟦Sincan⟧’da baskı yapıyor.',
  '⟦Sincan Uygur Özerk Bölgesi⟧’nde; ⟦Doğu Türkistan⟧’da',
  '⟦新疆維吾爾自治區⟧；⟦新疆⟧棉；⟦新疆ウイグル自治区⟧；⟦신장 위구르 자치구⟧',
  '⟦Xin\u00adjiang⟧ and ⟦Xin\u200bjiang⟧',
])('marks the region, with its autonomy as one span: %s', (shown) => {
  expect(marked(plain(shown))).toBe(shown);
});

it.each([
  'Xinjiang Flying Tigers, Xinjiang Zhongtai Chemical Co., Xinjiang Production and Construction Corps',
  'East Turkestan Islamic Movement, 东突厥斯坦伊斯兰运动, 新疆生产建设兵团',
  'ein Ostturkestaner, синьцзянский хлопок',
  'Sincan Cezaevi Ankara’da. 신장 이식 수술',
  'Çin lokantası Ankara’nın Sincan semtinde; Sincan Belediyesi izin verdi.',
  'Guangdong beat Xinjiang 98-80; Xinjiang lost to Liaoning 101-99.',
  'The polysilicon maker Xinjiang Daqo New Energy denied it.',
  'Xinjiang_camps #Xinjiang xinjiang.example.org/xinjiang',
])('leaves teams, firms, movements, adjectives and other places alone: %s', (text) => {
  expect(marked(text)).toBe(text);
});
