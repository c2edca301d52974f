// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// A call is a command with its flags and arguments.
type call struct {
	*program
	cmd      *command
	args     []string // the files
	progress progress
	failed   bool         // an error was reported
	skipped  func(string) // is also passed the errors that are reported, if not nil

	recursive bool
	format    string
	charset   string
	csv, tsv  bool
	offsets   unit
	all       bool
	rules     []newswire.Rule
	least     float64 // confidence
	quotes    bool
	unnamed   bool
	title     string
}

// layout returns the form of the output.
func (c *call) layout() layout {
	switch {
	case c.csv:
		return commas
	case c.tsv:
		return tabs
	}
	return jsonLines
}

// fail reports an error in a file, or one that names its file if file is "".
func (c *call) fail(file string, err error) {
	text := err.Error()
	if file != "" {
		text = message(file, err)
	}
	c.failed = true
	if c.skipped != nil {
		c.skipped(text)
	}
	c.progress.clear()
	fmt.Fprintf(c.stderr, "newswire: %s\n", text)
}

// parse reads the flags and arguments. Flags may follow files; what follows "--" is
// files.
func (c *call) parse(args []string) error {
	f := c.flags()
	for {
		if err := f.Parse(args); err != nil {
			return err
		}
		rest := f.Args()
		if used := args[:len(args)-len(rest)]; len(used) > 0 && used[len(used)-1] == "--" {
			c.args = append(c.args, rest...)
			break
		}
		if len(rest) == 0 {
			break
		}
		c.args, args = append(c.args, rest[0]), rest[1:]
	}
	if c.csv && c.tsv {
		return errors.New("-csv and -tsv exclude each other")
	}
	return c.settings()
}

// settings returns the error of a Parser for unknown formats and charsets.
func (c *call) settings() error {
	p := newswire.Parser{Format: newswire.Format(c.format), Charset: c.charset}
	for _, err := range p.Split(strings.NewReader("")) {
		if err != nil {
			return errors.New(strings.ReplaceAll(err.Error(), "newswire: ", ""))
		}
	}
	return nil
}

// flags returns the flags of the command.
func (c *call) flags() *flag.FlagSet {
	f := flag.NewFlagSet(c.cmd.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {}
	c.offsets = unitBytes
	f.BoolVar(&c.recursive, "r", false, "read the files in folders, and below")
	f.StringVar(&c.format, "format", "", "`name` of the format of the dumps (default: detect it):\n"+join(formats))
	f.StringVar(&c.charset, "charset", "", "`name` of the charset, as in HTML, such as windows-1252\n(default: UTF-8, UTF-16 with a byte-order mark, else Windows-1252)")
	for _, add := range c.cmd.flags {
		add(c, f)
	}
	return f
}

// formats are the values of the flag -format.
var formats = []newswire.Format{
	newswire.FormatPlain, newswire.FormatSingle, newswire.FormatLexisNexis, newswire.FormatNexisUni, newswire.FormatFactiva,
	newswire.FormatProQuest, newswire.FormatReuters, newswire.FormatTREC, newswire.FormatNITF,
	newswire.FormatNewsML, newswire.FormatANPA, newswire.FormatIPTC,
}

// speechRules are the rules by which speakers are found, of quotations and statements.
var speechRules = []newswire.Rule{
	newswire.RuleAfter, newswire.RuleBefore, newswire.RuleInside, newswire.RuleAround,
	newswire.RuleAccording, newswire.RuleColon, newswire.RuleLabel, newswire.RuleNoun,
	newswire.RuleAgent, newswire.RuleRelative, newswire.RuleSentence, newswire.RuleLater,
	newswire.RuleAbove, newswire.RuleCarried, newswire.RuleRunOn, newswire.RuleContinued,
	newswire.RuleSubject,
}

var (
	nonSpeechRules = []newswire.Rule{newswire.RuleTitle, newswire.RuleNickname, newswire.RuleSoCalled, newswire.RuleNonSpeech}
	reportedRules  = []newswire.Rule{newswire.RuleThat, newswire.RuleClause, newswire.RuleQuestion, newswire.RuleWhich}
)

func tableFlags(c *call, f *flag.FlagSet) {
	f.BoolVar(&c.csv, "csv", false, "write comma-separated values")
	f.BoolVar(&c.tsv, "tsv", false, "write tab-separated values, one line a row: tabs and line breaks\nin a cell become spaces")
}

func offsetFlag(c *call, f *flag.FlagSet) {
	f.Func("offsets", "`unit` of offsets: bytes of the file and of UTF-8 in strings, runes\n(characters, as in Python) or utf16 (as in JavaScript) (default: bytes)", func(s string) error {
		c.offsets = unit(s)
		return one(c.offsets, units)
	})
}

func quoteFlags(c *call, f *flag.FlagSet) {
	f.BoolVar(&c.all, "all", false, "include non-speech: titles, nicknames, scare quotes")
	c.keepFlags(f, "quotations", slices.Concat(speechRules, nonSpeechRules))
}

func statementFlags(c *call, f *flag.FlagSet) {
	c.keepFlags(f, "statements", slices.Concat(speechRules, reportedRules))
}

// keepFlags adds the flags that select quotations or statements.
func (c *call) keepFlags(f *flag.FlagSet, what string, rules []newswire.Rule) {
	f.Func("min-confidence", "keep only "+what+" that are right with this `probability`, from 0 to 1:\nthe confidence of each times the least of its speakers", func(s string) error {
		p, err := strconv.ParseFloat(s, 64)
		if err != nil || !(p >= 0 && p <= 1) {
			return errors.New("it must be a number from 0 to 1")
		}
		c.least = p
		return nil
	})
	f.Func("rules", "keep only "+what+" attributed by these `rules`, separated by commas:\n"+join(rules), func(s string) error {
		for name := range strings.SplitSeq(s, ",") {
			r := newswire.Rule(strings.TrimSpace(name))
			if err := one(r, rules); err != nil {
				return err
			}
			c.rules = append(c.rules, r)
		}
		return nil
	})
}

// keeps reports whether the flags of quotations let q pass. Rules of non-speech do
// not need -all.
func (c *call) keeps(q *newswire.Quote) bool {
	return (c.all || c.rules != nil || q.Kind != newswire.KindNonSpeech) && c.selects(q.Rule, confidence(q.Confidence, q.Speakers))
}

// selects reports whether the flags -rules and -min-confidence let a result pass.
func (c *call) selects(r newswire.Rule, confidence float64) bool {
	return (c.rules == nil || slices.Contains(c.rules, r)) && confidence >= c.least
}

// confidence returns the confidence of a quotation or statement times the least of its
// speakers.
func confidence(p float64, speakers []newswire.Speaker) float64 {
	least := 1.0
	for _, s := range speakers {
		least = min(least, s.Confidence)
	}
	return p * least
}

// one returns an error if v is not one of the values.
func one[T ~string](v T, values []T) error {
	if slices.Contains(values, v) {
		return nil
	}
	return fmt.Errorf("it must be one of %s", strings.ReplaceAll(join(values), "\n", " "))
}

// join joins values, in lines of at most 64 characters.
func join[T ~string](values []T) string {
	var b strings.Builder
	line := 0
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
			if line += len(v) + 2; line > 64 {
				b.WriteByte('\n')
				line = 0
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(string(v))
	}
	return b.String()
}
