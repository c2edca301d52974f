// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import "strings"

// IsAgency reports whether name is that of a news agency, a press release
// service or a publisher that credits its stories in datelines, in any letter
// case, with or without "The".
func IsAgency(name string) bool {
	if inList(&agencies, name) || inList(&releaseServices, name) {
		return true
	}
	short, ok := strings.CutPrefix(name, "The ")
	return ok && inList(&agencies, short)
}

// IsReleaseService reports whether name is that of a service that carries
// press releases, in any letter case.
func IsReleaseService(name string) bool { return inList(&releaseServices, name) }

func inList(list *['z' + 1][]string, name string) bool {
	if name == "" {
		return false
	}
	first := name[0] | 0x20
	if int(first) >= len(list) {
		return false
	}
	for _, a := range list[first] {
		if len(a) == len(name) && strings.EqualFold(a, name) {
			return true
		}
	}
	return false
}

// The agencies and publishers, by their first letter. Left out are names that
// are words of the language too (Time, Variety).
var agencies = ['z' + 1][]string{
	'a': {
		"AP", "AFP", "AAP", "ABC", "ABC News", "ABC News Radio", "ABC Audio", "ABC Radio", "ADN", "ADNKRONOS", "AGERPRES",
		"AGI", "AKI", "Agence France-Presse", "Agence France Presse", "Agencia EFE", "Agencia Brasil", "Agência Brasil",
		"Agência Estado", "AGERPRESS", "Al Jazeera", "Al-Jazeera", "ALTERNET", "Anadolu", "Anadolu Agency", "AA", "ANA",
		"ANA-MPA", "ARMENPRESS", "askanews", "ANC", "ANI", "ANP", "ANSA", "Antara", "Antara News", "APA", "APP", "APS",
		"Ars Technica", "Asahi", "Asahi Shimbun", "Asia News Network", "ANN", "Asia Pulse", "AsiaNews", "AsiaNet",
		"ASSOCIATED PRESS", "ATA", "ATS", "AVN", "Axios", "AZERTAC",
	},
	'b': {
		"BBC", "BBC News", "BBC Sport", "BelTA", "Belga", "Bernama", "BNO News", "BNS", "Bloomberg", "Bloomberg News",
		"BNA", "Boston Globe", "BPI", "Breitbart", "BSS", "BTA", "BusinessWeek", "Business Insider", "BusinessWorld",
		"BuzzFeed News", "Bakhtar", "BIRN", "Baptist Press", "BP", "Billboard",
	},
	'c': {
		"CP", "CNN", "CNN Money", "CNN/Money", "CNNMoney", "CNN.com", "CBC", "CBC News", "CBC Sports", "CBC Sports Online",
		"CBS", "CBS News", "CBS Radio", "CBS.MW", "CBS MarketWatch", "CBS Sportsline", "CNBC", "CNET", "CNET News", "CNS",
		"CNA", "CANA", "Canadian Press", "Caribbean News Agency", "Catholic News Service", "Catholic News Agency",
		"Central News Agency", "Channel NewsAsia", "China Daily", "China News Service", "Christian Science Monitor", "CMC",
		"Computerworld", "Cox News Service", "Cox Newspapers", "Creators Syndicate", "CTK", "CTV", "CTV News", "CWNews",
		"C-SPAN", "Cronkite News", "CalMatters", "Copley News Service", "Capitol News Illinois",
	},
	'd': {
		"dpa", "dpa/tmn", "dpa-AFX", "dapd", "ddp", "DW", "Deutsche Welle", "Deutsche Presse-Agentur", "Dow Jones",
		"Dow Jones Newswires", "Dow Jones/AP", "DowJonesAP", "DJ", "Domei", "Daily Mail", "Daily Telegraph", "Der Spiegel",
	},
	'e': {
		"EFE", "E&E News", "ECNS", "ESPN", "ESPN.com", "Europa Press", "Euronews", "Estadao Conteudo", "ETA",
		"Exchange Telegraph", "EWN", "EDGAR Online", "eWeek", "Entertainment Weekly",
	},
	'f': {
		"FBIS", "Folha", "Folhapress", "Fox News", "FOX Business", "FoxNews.com", "Foreign Policy", "FT", "FT.com",
		"Financial Times", "Fars", "Fars News Agency", "FNA", "Fides", "Forbes", "Forbes.com",
	},
	'g': {
		"Gannett", "Gannett News Service", "GNS", "GMA News", "GNA", "Gracenote", "Gulf News", "Globe and Mail",
		"Guardian", "Guardian News Service",
	},
	'h': {
		"Hearst Newspapers", "Hindustan Times", "HINA", "Houston Chronicle", "Haaretz", "HuffPost", "HNGN",
	},
	'i': {
		"IANS", "IDG", "IDG News Service", "IDN", "IHA", "ILNA", "INA", "INS", "IPS", "IRIN", "IRNA", "ISNA", "ITAR-TASS",
		"ITN", "Interfax", "Interfax-Ukraine", "Inter Press Service", "International Herald Tribune",
		"International News Service", "InfoWorld", "InformationWeek", "Internet News", "Internetnews.com",
		"Investor's Business Daily", "IslamOnline", "IslamOnline.net", "Indo-Asian News Service", "IOL", "IRIB",
	},
	'j': {
		"JTA", "Jiji", "Jiji Press", "Jewish Telegraphic Agency", "Jakarta Post", "Jerusalem Post", "JIS",
	},
	'k': {
		"KCNA", "KHN", "KFF Health News", "Kaiser Health News", "KNA", "Knight Ridder", "Knight Ridder Newspapers",
		"Knight Ridder/Tribune", "Knight-Ridder", "KPL", "KRT", "KUNA", "KUNA News", "Kyodo", "Kyodo News", "KABAR",
		"Kazinform", "KTVU",
	},
	'l': {
		"LUSA", "Los Angeles Times", "LA Times", "L.A. Times", "LETA", "Le Monde", "Le Figaro", "Lao News Agency",
	},
	'm': {
		"MCT", "McClatchy", "McClatchy Newspapers", "McClatchy-Tribune", "McClatchy Washington Bureau", "MAP",
		"MacCentral", "Macworld", "MarketWatch", "MASNOU", "Medill News Service", "MENA", "Mehr", "Mehr News Agency",
		"MNA", "MLB.com", "Montsame", "MSNBC", "MSNBC.com", "MTI", "MTV News", "Morningstar", "Motley Fool", "MediaNews",
		"Mizzima", "MNI",
	},
	'n': {
		"NAB", "NAMPA", "NAN", "NBC", "NBC News", "NBC Sports", "NewsFactor", "Newsday", "Newhouse News Service",
		"New York Times", "New York Times News Service", "NYT", "N.Y. Times News Service", "NNN", "NNN-Bernama", "NNS",
		"Navy News Service", "Newsis", "Newsweek", "New Ratings", "NewsCore", "News Corp", "News24", "NHK", "Nikkei",
		"Notimex", "Novinite", "NOS", "NTB", "NTB/Reuters", "NPR", "NZPA", "NZ Herald", "News.com", "NASCAR.com",
		"National Post", "NFL.com", "NHL.com", "NTD", "NovaTV",
	},
	'o': {
		"OANA", "OfficialWire", "ONASA", "OPA", "Orange County Register", "OCCRP",
	},
	'p': {
		"PA", "PA Media", "PANA", "PAP", "PC World", "PC Magazine", "PCWorld", "People's Daily", "Petra",
		"Philippine News Agency", "PINA", "PNA", "PPI", "Prensa Latina", "PL", "Press Association", "Press Trust of India",
		"PTI", "PID", "PTV", "Pravda", "ProPublica", "Politico", "PIB", "PBS", "PAA", "Pajhwok", "PANORAMA", "Postmedia",
		"Postmedia News", "P.A.",
	},
	'q': {
		"QMI", "QMI Agency", "QNA",
	},
	'r': {
		"Reuters", "Reuter", "Reuters Health", "Reuters Life!", "Reuters Breakingviews", "RIA Novosti", "RIA-Novosti",
		"RIA", "Ritzau", "RFE/RL", "RFERL", "RFA", "RFI", "Radio Free Europe", "Radio Free Asia",
		"Radio Free Europe/Radio Liberty", "Religion News Service", "RNS", "Rossiya Segodnya", "RT", "RTE", "RTÉ", "RUV",
		"Rudaw", "RTT News", "RTTNews", "Rompres", "Relaxnews",
	},
	's': {
		"SANA", "SAPA", "SAPA-AFP", "Sapa-AP", "Sapa-dpa", "SAnews", "Scripps Howard", "Scripps Howard News Service",
		"SDA", "Seattle Times", "SID", "Sky News", "SLENA", "SPA", "SPACE.com", "SportsTicker", "Sports Network",
		"Sputnik", "STA", "States News Service", "States Newsroom", "Stateline", "Stats Perform", "STT", "SUNA", "SW",
		"SNN", "San Francisco Chronicle", "SITA", "SNO", "Shabait", "SETimes",
	},
	't': {
		"TASS", "TASR", "TANJUG", "TAP", "TCA", "TNS", "Tribune News Service", "Tribune Media Services", "TELAM", "Télam",
		"Tasnim", "Tasnim News Agency", "TechWeb", "TechCrunch", "The Hill", "The Independent", "The Deal", "TheDeal.com",
		"TheStreet", "TheStreet.com", "The Times", "The Center Square", "The Conversation", "The Hindu",
		"The Texas Tribune", "The Forward", "The Daily Beast", "The Sports Xchange", "TSX", "Thomson Financial",
		"Thomson Reuters Foundation", "Ticker", "TMZ", "Toronto Star", "TT", "TVNZ",
	},
	'u': {
		"UPI", "U-WIRE", "UWIRE", "UKRINFORM", "UNB", "UNI", "UN News", "UN Women", "UNIAN", "United Press",
		"United Press International", "UP", "USA Today", "USA TODAY Sports", "USATODAY.com", "U.S. News & World Report",
		"U.S. News World Report", "US News", "UzA", "USNI News", "UPA",
	},
	'v': {
		"VNA", "VOA", "VOA News", "Voice of America", "VTB", "VNExpress", "Vietnam News Agency", "Vatican News",
		"Vatican Radio",
	},
	'w': {
		"WAFA", "WAM", "Wall Street Journal", "WSJ", "Washington Post", "washingtonpost.com", "washingtontimes.com",
		"Washington Times", "WENN", "WPIX", "World Entertainment News Network", "Wire Service Canada", "WTOP", "Wikinews",
		"WBAL",
	},
	'x': {
		"Xinhua", "Xinhuanet", "Xinhua News Agency", "Xinhua Finance",
	},
	'y': {
		"Yonhap", "Yonhap News", "Yonhap News Agency", "Yle", "Yomiuri", "Yomiuri Shimbun",
	},
	'z': {
		"ZENIT", "ZDNet", "Ziff Davis", "ZIANA", "ZANIS", "ZETA",
	},
}

// The services that carry press releases, by their first letter.
var releaseServices = ['z' + 1][]string{
	'a': {
		"ACCESSWIRE", "ACCESS Newswire", "AETOSWire", "Ascribe", "AScribe Newswire", "APO", "APO Group",
	},
	'b': {
		"BUSINESS WIRE", "BusinessWire", "BW", "BUSINESS WIRE INDIA",
	},
	'c': {
		"CNW", "CNW Telbec", "CNW Group", "Canada NewsWire", "CCNMatthews", "Collegiate Presswire", "COMTEX",
	},
	'd': {
		"DGAP", "DGAP-News",
	},
	'e': {
		"EINPresswire", "EIN Presswire", "EIN News", "EQS", "EQS-News", "eReleases", "EZ Newswire", "euro adhoc",
	},
	'f': {
		"FSCwire", "FirstCall",
	},
	'g': {
		"GLOBE NEWSWIRE", "GlobeNewswire",
	},
	'h': {
		"Hugin", "Hispanic PR Wire",
	},
	'i': {
		"Internet Wire", "Investorideas.com Newswire", "iCrowdNewswire", "InPR",
	},
	'j': {
		"JCN Newswire", "JCN", "Jazwares",
	},
	'm': {
		"Marketwired", "MARKETWIRE", "Market Wire", "Market Wired", "Media OutReach", "Media OutReach Newswire",
		"Marketers Media",
	},
	'n': {
		"Newsfile", "Newsfile Corp.", "NewMediaWire", "NEWSWIRE", "News Direct", "Newswise", "NewsUSA", "NYSE",
	},
	'o': {
		"OTS",
	},
	'p': {
		"PRNewswire", "PR Newswire", "PRNewswire-FirstCall", "PRNewswire-USNewswire", "PRNewswire-AsiaNet",
		"PRNewswire-PRWeb", "PRNewswire-HISPANIC PR WIRE", "PRNewswire-iReach", "PRWEB", "PR Web", "PrimeNewswire",
		"PRIMEZONE", "Presswire", "Pressebox", "PressReleasePoint", "PRLog",
	},
	'r': {
		"RNS Reach",
	},
	's': {
		"Send2Press", "Send2Press Newswire", "StreetInsider", "SBWIRE",
	},
	't': {
		"TheNewswire", "Thenewswire.ca", "The Newswire", "TNW",
	},
	'u': {
		"U.S. Newswire", "US Newswire", "USNewswire",
	},
	'x': {
		"Xinhua-PRNewswire", "XPRN",
	},
}
