// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package quotecase reads the cases by which the attribution of quotations is tested:
// texts in which the speakers and cues to be found are marked.
//
// A case is a block of lines; an empty line ends it.
//
//	# the hearer is not the speaker
//	Berg left. “We go,” ‹Lund› {told} Berg.
//	= after speech Lund
//
// A line that begins with # says what the case is for; in a case that is known to fail a
// second one, "# Missed: ...", says why. Then comes the text, one paragraph a line: ‹ ›
// enclose the mention of a speaker, { } a cue. Digits directly behind such a pair are
// the numbers of the quotations to which it belongs, counted from 1; without digits it
// belongs to all of them. The marks and digits are not part of the text.
//
// Then comes a line for each quotation, in order: its rule, its kind and the names of
// its speakers, separated by "; ". A rule or names that are missing are written -. The
// role of each speaker, separated by "; " too, may follow after " | ". A quotation of
// several parts ends in "(2 parts)", one that lacks its closing mark in "(unclosed)".
// The line begins with =, or with ! if the quotation is known to be read in another way.
package quotecase

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// A Span is a stretch of bytes of a case's text, half-open. The zero Span is
// that of nothing.
type Span struct{ Start, End int }

// A Case is a text and the quotations to be found in it.
type Case struct {
	File   string // with its directory
	Line   int    // of the reason
	Reason string
	Text   string
	Quotes []Quote
}

// A Quote is a quotation to be found.
type Quote struct {
	Miss     bool // known to be missed
	Rule     string
	Kind     string
	Names    string // of the speakers, separated by "; "
	Roles    string // the same; "" where the case does not say
	Mentions []Span // that name the speakers
	Cue      Span
	Parts    int
	Unclosed bool
}

// Load returns the cases of the files that match the pattern.
func Load(pattern string) ([]Case, error) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no file is %s", pattern)
	}
	var all []Case
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		line := 1
		for block := range strings.SplitSeq(string(b), "\n\n") {
			if strings.TrimSpace(block) != "" {
				c, err := parse(strings.Trim(block, "\n"))
				if err != nil {
					return nil, fmt.Errorf("%s:%d: %w", name, line, err)
				}
				c.File, c.Line = name, line
				all = append(all, c)
			}
			line += strings.Count(block, "\n") + 2
		}
	}
	return all, nil
}

// parse reads the case of one block.
func parse(block string) (Case, error) {
	var c Case
	var text []string
	for line := range strings.SplitSeq(block, "\n") {
		if s, ok := strings.CutPrefix(line, "# "); ok {
			c.Reason = strings.TrimSpace(c.Reason + " " + s)
			continue
		}
		want, ok := strings.CutPrefix(line, "= ")
		miss := false
		if !ok {
			want, miss = strings.CutPrefix(line, "! ")
		}
		if ok || miss {
			q, err := parseQuote(want)
			if err != nil {
				return c, err
			}
			q.Miss = miss
			c.Quotes = append(c.Quotes, q)
			continue
		}
		if len(c.Quotes) > 0 {
			return c, errors.New("text after what is to be found in it")
		}
		text = append(text, line)
	}
	if c.Reason == "" {
		return c, errors.New("no reason")
	}
	return c, c.strip(strings.Join(text, "\n"))
}

// parseQuote reads "after speech Ada Lund; Jon Berg | mayor (2 parts) (unclosed)".
func parseQuote(s string) (Quote, error) {
	q := Quote{Parts: 1}
	s, q.Unclosed = strings.CutSuffix(s, " (unclosed)")
	if t, ok := strings.CutSuffix(s, " parts)"); ok {
		i := strings.LastIndexByte(t, '(')
		if i < 0 {
			return q, fmt.Errorf("%q has no number of parts", s)
		}
		if _, err := fmt.Sscan(t[i+1:], &q.Parts); err != nil {
			return q, err
		}
		s = strings.TrimSpace(t[:i])
	}
	s, q.Roles, _ = strings.Cut(s, " | ")
	f := strings.SplitN(s, " ", 3)
	if len(f) < 3 {
		return q, fmt.Errorf("%q does not give a rule, a kind and the speakers", s)
	}
	q.Rule, q.Kind, q.Names = strings.Trim(f[0], "-"), f[1], strings.Trim(f[2], "-")
	return q, nil
}

// strip takes the marks out of the text and notes where they stood.
func (c *Case) strip(marked string) error {
	var b strings.Builder
	start := map[rune]int{'‹': -1, '{': -1}
	for i := 0; i < len(marked); {
		r, n := utf8.DecodeRuneInString(marked[i:])
		i += n
		switch r {
		case '‹', '{':
			if start[r] >= 0 {
				return fmt.Errorf("%c within %c", r, r)
			}
			start[r] = b.Len()
		case '›', '}':
			open := '‹'
			if r == '}' {
				open = '{'
			}
			if start[open] < 0 {
				return fmt.Errorf("%c closes nothing", r)
			}
			s := Span{start[open], b.Len()}
			start[open] = -1
			from := i
			for i < len(marked) && '0' <= marked[i] && marked[i] <= '9' {
				i++
			}
			if err := c.mark(r == '}', s, marked[from:i]); err != nil {
				return err
			}
		default:
			b.WriteRune(r)
		}
	}
	if start['‹'] >= 0 || start['{'] >= 0 {
		return errors.New("a mark is not closed")
	}
	c.Text = b.String()
	return nil
}

// mark gives the span to the quotations with the numbers.
func (c *Case) mark(cue bool, s Span, numbers string) error {
	for i := range c.Quotes {
		q := &c.Quotes[i]
		if numbers != "" && strings.IndexByte(numbers, byte('1'+i)) < 0 {
			continue
		}
		if cue {
			if q.Cue != (Span{}) {
				return fmt.Errorf("quotation %d has two cues", i+1)
			}
			q.Cue = s
		} else {
			q.Mentions = append(q.Mentions, s)
		}
	}
	for _, d := range numbers {
		if int(d-'0') < 1 || int(d-'0') > len(c.Quotes) {
			return fmt.Errorf("there is no quotation %c", d)
		}
	}
	return nil
}
