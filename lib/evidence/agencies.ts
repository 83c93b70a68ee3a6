/** News agencies: whoever credits one by any of its names relays what it sells, and its own site is that source. */

export interface Agency {
  readonly key: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

export const AGENCIES: readonly Agency[] = [
  { key: "afp", names: ["AFP", "Agence France-Presse", "Agence France Presse", "AFP Factuel", "AFP Fact Check"], domains: ["afp.com", "afpforum.com"] },
  { key: "reuters", names: ["Reuters", "Agence Reuters", "Thomson Reuters", "Reuters News Agency"], domains: ["reuters.com"] },
  { key: "ap", names: ["AP", "Associated Press", "The Associated Press", "AP News"], domains: ["apnews.com", "ap.org"] },
  { key: "upi", names: ["UPI", "United Press International"], domains: ["upi.com"] },
  { key: "efe", names: ["EFE", "Agencia EFE", "Agence EFE"], domains: ["efe.com"] },
  { key: "dpa", names: ["DPA", "Deutsche Presse-Agentur"], domains: ["dpa.com"] },
  { key: "ansa", names: ["ANSA", "Agenzia ANSA", "Agence ANSA"], domains: ["ansa.it"] },
  { key: "belga", names: ["Belga", "Agence Belga"], domains: ["belga.be", "belganewsagency.eu"] },
  { key: "ats", names: ["ATS", "Keystone-ATS", "Keystone-SDA", "Agence télégraphique suisse"], domains: ["keystone-ats.ch", "keystone-sda.ch"] },
  { key: "anp", names: ["ANP", "Algemeen Nederlands Persbureau"], domains: ["anp.nl"] },
  { key: "pa", names: ["PA Media", "Press Association", "PA News Agency"], domains: ["pa.media"] },
  { key: "cp", names: ["La Presse canadienne", "Presse canadienne", "The Canadian Press", "Canadian Press"], domains: ["thecanadianpress.com", "lapressecanadienne.ca"] },
  { key: "lusa", names: ["Lusa", "Agência Lusa"], domains: ["lusa.pt"] },
  { key: "apa", names: ["APA", "Austria Presse Agentur"], domains: ["apa.at"] },
  { key: "tass", names: ["TASS", "ITAR-TASS", "Agence Tass"], domains: ["tass.com", "tass.ru"] },
  { key: "ria", names: ["RIA Novosti", "Ria Novosti"], domains: ["ria.ru"] },
  { key: "interfax", names: ["Interfax", "Agence Interfax"], domains: ["interfax.ru", "interfax.com"] },
  { key: "sputnik", names: ["Sputnik", "Agence Sputnik"], domains: ["sputniknews.com", "sputnikglobe.com"] },
  { key: "xinhua", names: ["Xinhua", "Chine nouvelle", "Agence Chine nouvelle", "Xinhua News Agency"], domains: ["xinhuanet.com", "news.cn"] },
  { key: "kyodo", names: ["Kyodo", "Kyodo News"], domains: ["kyodonews.net"] },
  { key: "jiji", names: ["Jiji Press", "Jiji"], domains: ["jiji.com"] },
  { key: "yonhap", names: ["Yonhap", "Yonhap News Agency"], domains: ["yna.co.kr"] },
  { key: "pti", names: ["PTI", "Press Trust of India"], domains: ["ptinews.com"] },
  { key: "ani", names: ["ANI", "Asian News International"], domains: ["aninews.in"] },
  { key: "anadolu", names: ["Anadolu", "Agence Anadolu", "Anadolu Ajansı", "Anadolu Agency"], domains: ["aa.com.tr"] },
  { key: "irna", names: ["IRNA", "Agence Irna"], domains: ["irna.ir"] },
  { key: "mena", names: ["Middle East News Agency"], domains: ["mena.org.eg"] },
  { key: "aps", names: ["Algérie Presse Service"], domains: ["aps.dz"] },
  { key: "map", names: ["Maghreb Arabe Presse"], domains: ["mapnews.ma", "mapexpress.ma"] },
  { key: "tap", names: ["Tunis Afrique Presse"], domains: ["tap.info.tn"] },
  { key: "prensa-latina", names: ["Prensa Latina"], domains: ["prensa-latina.cu", "plenglish.com"] },
  { key: "telam", names: ["Télam", "Agencia Télam"], domains: ["telam.com.ar"] },
  { key: "notimex", names: ["Notimex"], domains: ["notimex.gob.mx"] },
  { key: "agencia-brasil", names: ["Agência Brasil", "Agencia Brasil"], domains: ["agenciabrasil.ebc.com.br"] },
  { key: "andina", names: ["Agencia Andina", "Agencia Peruana de Noticias Andina"], domains: ["andina.pe"] },
  { key: "europa-press", names: ["Europa Press"], domains: ["europapress.es"] },
  { key: "bloomberg", names: ["Bloomberg", "Bloomberg News", "Agence Bloomberg"], domains: ["bloomberg.com"] },
  { key: "aef", names: ["AEF info", "AEF"], domains: ["aefinfo.fr"] },
  { key: "ukrinform", names: ["Ukrinform"], domains: ["ukrinform.net", "ukrinform.fr", "ukrinform.ua"] },
  { key: "pap", names: ["Polska Agencja Prasowa"], domains: ["pap.pl"] },
];
