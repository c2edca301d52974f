// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Newswire parses dumps of wire-service news copy and writes their articles, quotations,
// reported speech, datelines and speakers as JSON Lines, CSV or TSV, or as a page to read.
//
//	newswire split | quotes | statements | datelines | who | report [flags] [file …]
//
// Run newswire help, and newswire help with the name of a command, for the flags of
// each and for examples.
//
// The exit status is 0 if everything was read, 1 if something could not be read or
// written, and 2 for wrong use.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

const (
	statusOK     = 0
	statusFailed = 1 // something could not be read or written
	statusUsage  = 2 // wrong use
)

func main() {
	p := program{os.Stdin, os.Stdout, os.Stderr, isTerminal(os.Stderr)}
	os.Exit(p.main(os.Args[1:]))
}

// A program is the command with its streams.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	terminal       bool // stderr is one
}

// main runs a command line without the name of the program, and returns the exit
// status.
func (p *program) main(args []string) int {
	if len(args) == 0 {
		usage(p.stderr)
		return statusUsage
	}
	name, args := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		return p.help(args)
	case "version", "-version", "--version":
		fmt.Fprintln(p.stdout, version())
		return statusOK
	}
	cmd := find(name)
	if cmd == nil {
		return p.misuse("unknown command %q; newswire help lists them", name)
	}
	c := &call{program: p, cmd: cmd}
	c.progress.w, c.progress.on = p.stderr, p.terminal
	switch err := c.parse(args); {
	case errors.Is(err, flag.ErrHelp):
		cmd.help(p.stdout)
		return statusOK
	case err != nil:
		return p.misuse("%s: %v; newswire help %s lists its flags", name, err, name)
	}
	if err := cmd.run(c); err != nil {
		c.fail("", err)
	}
	if c.failed {
		return statusFailed
	}
	return statusOK
}

// help writes the help, or that of the command that args name.
func (p *program) help(args []string) int {
	if len(args) == 0 {
		usage(p.stdout)
		return statusOK
	}
	cmd := find(args[0])
	if cmd == nil {
		return p.misuse("unknown command %q; newswire help lists them", args[0])
	}
	cmd.help(p.stdout)
	return statusOK
}

// misuse reports wrong use.
func (p *program) misuse(format string, args ...any) int {
	fmt.Fprintf(p.stderr, "newswire: "+format+"\n", args...)
	return statusUsage
}
