// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/filetype"
)

// Exports of news databases come as HTML and as RTF. Package charset reads the lines of
// the text in them, and the formats read these as those of exports saved as text.

// maxMarkup is how many bytes of a file in markup are read before its format must be
// detected. Factiva writes up to 240 KB of style sheets and scripts first.
const maxMarkup = 2 << 20

// skinOf returns the markup that the text of the dump is in, 0 if there is none or the
// format that has been set does not come in it. is is the type of the file.
func (s *Splitter) skinOf(is filetype.Type) charset.Skin {
	switch {
	case s.format != nil && !s.format.Skins:
		return 0
	case is == filetype.RTF:
		return charset.RTF
	case is == "" && isMarkup(s.in.Head(startsBlank)) && isHTML(s.rootAhead()):
		return charset.HTML
	}
	return 0
}

// rootAhead returns the name of the root element of the dump, nil if it is not in the
// first bytes.
func (s *Splitter) rootAhead() (root []byte) {
	next := 0 // length of the head at which it is examined next
	find := func(head []byte) {
		next = len(head) + len(head)/2 // keeps the time linear
		i, _ := scan.Trim(head)
		root, _ = rootOf(head[i:])
	}
	find(s.in.Head(func(head []byte) bool {
		if len(head) >= next {
			find(head)
		}
		return root == nil && isMarkup(head)
	}))
	return root
}

// openSkin takes the markup off, and returns the reason to reject the input if no export
// is detected behind it.
func (s *Splitter) openSkin(skin charset.Skin) error {
	s.in.Skin(skin)
	if s.format != nil {
		return nil
	}
	s.in.Bound(record.DetectSize, maxMarkup)
	defer s.in.Bound(0, 0)
	for i := 0; ; i++ {
		if _, ok := s.in.Peek(i); !ok {
			break
		}
		if s.format = s.shown(i); s.format != nil {
			return nil
		}
	}
	if s.in.Ended() && s.in.Err() != nil {
		return s.in.Err()
	}
	if skin == charset.RTF {
		return refusals[filetype.RTF]
	}
	return refusedHTML
}
