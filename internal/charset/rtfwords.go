// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package charset

import (
	"strconv"
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// An rtfWord is the effect of a control word.
type rtfWord uint8

const (
	rtfOther   rtfWord = iota // not for text: fonts, sizes, borders
	rtfText                   // it stands for text
	rtfLine                   // it ends a line
	rtfSkip                   // its group is no text
	rtfFonts                  // likewise: the table of fonts
	rtfStart                  // a document starts
	rtfChar                   // \u
	rtfUC                     // \uc
	rtfBin                    // binary data follows
	rtfCenter                 // the paragraph is centered
	rtfAligned                // or is not
	rtfHidden                 // \v, \deleted
	rtfPlain                  // \plain
	rtfFont                   // \f
	rtfCharset                // \fcharset
	rtfPage                   // \ansicpg
	rtfMac                    // \mac
	rtfPC                     // \pc
	rtfPCA                    // \pca
)

// rtfStands are the control words that stand for text (section "Special Characters").
var rtfStands = [...]struct{ word, text string }{
	{"tab", "\t"}, {"emdash", "\u2014"}, {"endash", "\u2013"}, {"emspace", "\u2003"}, {"enspace", "\u2002"}, {"qmspace", "\u2005"},
	{"bullet", "\u2022"}, {"lquote", "\u2018"}, {"rquote", "\u2019"}, {"ldblquote", "\u201c"}, {"rdblquote", "\u201d"},
}

// rtfWords are the control words that matter to text. The destinations are those of the
// specification whose content is no text of the document, or none of its running text.
var rtfWords = sync.OnceValue(func() map[string]rtfWord {
	m := make(map[string]rtfWord)
	for is, words := range map[rtfWord][]string{
		rtfLine: {"par", "line", "page", "sect", "cell", "row", "nestcell", "nestrow", "column", "softline", "softpage"},
		rtfSkip: {
			"aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atndate", "atnicn", "atnid", "atnparent", "atnref", "atntime", "atrfend", "atrfstart", "author", "background",
			"bkmkend", "bkmkstart", "blipuid", "buptim", "category", "colorschememapping", "colortbl", "comment", "company", "creatim", "datafield", "datastore", "defchp", "defpap",
			"do", "doccomm", "docvar", "fchars", "ffdeftext", "ffentrymcr", "ffexitmcr", "ffformat", "ffhelptext", "ffl", "ffname", "ffstattext", "file", "filetbl", "fldinst", "fldtype",
			"fontemb", "fontfile", "footer", "footerf", "footerl", "footerr", "footnote", "formfield", "ftncn", "ftnsep", "ftnsepc", "generator", "gridtbl", "header", "headerf",
			"headerl", "headerr", "hlfr", "hlinkbase", "hlloc", "hlsrc", "htmltag", "info", "keycode", "keywords", "latentstyles", "lchars", "levelnumbers", "leveltext", "listlevel", "listname",
			"listoverride", "listoverridetable", "listpicture", "listtable", "liststylename", "manager", "mhtmltag", "mmath", "nesttableprops", "nextfile", "nonesttables", "nonshppict", "objalias", "objclass",
			"objdata", "objname", "objsect", "objtime", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "operator", "panose", "password", "passwordhash", "pgp", "pgptbl", "picprop", "pict",
			"pn", "pnseclvl", "pntxta", "pntxtb", "printim", "private", "propname", "protend", "protstart", "protusertbl", "pxe", "revtbl", "revtim", "rsidtbl", "rxe", "sn", "sp", "staticval",
			"stylesheet", "subject", "sv", "tc", "template", "themedata", "title", "txe", "ud", "userprops", "wgrffmtfilter", "windowcaption", "writereservation", "writereservhash", "xe",
			"xform", "xmlattrname", "xmlattrvalue", "xmlnstbl", "xmlopen",
		},
		rtfFonts: {"fonttbl"}, rtfStart: {"rtf"}, rtfChar: {"u"}, rtfUC: {"uc"}, rtfBin: {"bin"},
		rtfCenter: {"qc"}, rtfAligned: {"pard", "ql", "qr", "qj", "qd", "qk", "qt"},
		rtfHidden: {"v", "deleted"}, rtfPlain: {"plain"}, rtfFont: {"f"}, rtfCharset: {"fcharset"},
		rtfPage: {"ansicpg"}, rtfMac: {"mac"}, rtfPC: {"pc"}, rtfPCA: {"pca"},
	} {
		for _, w := range words {
			m[w] = is
		}
	}
	for _, s := range rtfStands {
		m[s.word] = rtfText
	}
	return m
})

// word applies the control word that stands from the byte raw to the byte end of the dump.
// It has a number if with is set.
func (s *rtfSkin) word(word []byte, number int, with bool, raw, end int64) {
	star := s.star
	s.star = false
	is := s.words[string(word)]
	if star && is != rtfStart {
		s.skip = true // also destinations that are not known
	}
	switch is {
	case rtfText:
		s.addString(standsFor(word), raw, end)
	case rtfLine:
		s.lineEnd(end)
	case rtfSkip:
		s.skip = true
	case rtfFonts:
		s.skip, s.table = true, true
	case rtfStart:
		s.start(raw)
	case rtfChar:
		s.addUnit(number, raw, end)
		s.past = s.uc
	case rtfUC:
		s.uc = max(0, min(number, maxControl))
	case rtfBin:
		s.past = 0
		s.until = end + int64(max(0, number))
	case rtfCenter:
		s.center = true
	case rtfAligned:
		s.center = false
	case rtfHidden:
		s.hidden = !with || number != 0
	case rtfPlain:
		s.hidden, s.of = false, nil
	default:
		s.setCharset(is, number)
	}
}

// standsFor returns the text that a control word of rtfStands stands for.
func standsFor(word []byte) string {
	for _, c := range rtfStands {
		if c.word == string(word) {
			return c.text
		}
	}
	return ""
}

// start starts a document, at the byte raw of the dump.
func (s *rtfSkin) start(raw int64) {
	if len(s.text) > 0 {
		s.flushLine(raw)
	}
	s.groups, s.deeper = append(s.groups[:0], rtfGroup{uc: 1}), 0
	s.rtfGroup = rtfGroup{uc: 1}
	s.charset, s.font = nil, 0
	s.bytes, s.high = s.bytes[:0], 0
	clear(s.fonts)
}

// setCharset sets the charset of the document, of a font or of the text.
func (s *rtfSkin) setCharset(is rtfWord, number int) {
	switch is {
	case rtfPage:
		s.charset = codePage(number)
	case rtfMac:
		s.charset = charmap.Macintosh
	case rtfPC:
		s.charset = charmap.CodePage437
	case rtfPCA:
		s.charset = charmap.CodePage850
	case rtfFont:
		if s.table {
			s.font = number
		} else {
			s.of = s.fonts[number]
		}
	case rtfCharset:
		if enc := codePage(fontPages[uint8(number)]); s.table && enc != nil && len(s.fonts) < maxFonts {
			if s.fonts == nil {
				s.fonts = make(map[int]encoding.Encoding)
			}
			s.fonts[s.font] = enc
		}
	}
}

// fontPages are the code pages of the charsets of fonts (section "Font Table") but for
// that of the document.
var fontPages = [256]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// codePage returns the charset of a code page, nil for Windows-1252 and those that are not
// known.
func codePage(n int) encoding.Encoding {
	label := "windows-" + strconv.Itoa(n)
	switch n {
	case 0, 1252:
		return nil
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		label = "ibm866"
	case 932:
		label = "shift_jis"
	case 936:
		label = "gbk"
	case 949:
		label = "euc-kr"
	case 950:
		label = "big5"
	case 10000:
		label = "macintosh"
	case 65001:
		label = "utf-8"
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil
	}
	return enc
}
