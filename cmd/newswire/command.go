// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// A command is one of the commands of the program.
type command struct {
	name     string
	short    string // what it does, for the list
	long     string // the same in full
	examples string // command lines, each below a comment
	flags    []func(*call, *flag.FlagSet)
	run      func(*call) error
}

// commands returns the commands, in the order of the help.
func commands() []*command {
	return []*command{&splitCommand, &quotesCommand, &statementsCommand, &datelinesCommand, &whoCommand, &reportCommand}
}

// find returns the command with the name, nil if there is none.
func find(name string) *command {
	for _, cmd := range commands() {
		if cmd.name == name {
			return cmd
		}
	}
	return nil
}

// usage writes the help of the program.
func usage(w io.Writer) {
	fmt.Fprint(w, "Newswire parses dumps of news copy.\n\nUsage:\n\n\tnewswire command [flags] [file …]\n\nCommands:\n\n")
	for _, cmd := range commands() {
		fmt.Fprintf(w, "\t%-10s %s\n", cmd.name, cmd.short)
	}
	fmt.Fprint(w, `	help       show the flags of a command, and examples
	version    show the version and the commit of the build

Files are dumps or hold dumps: text, exports in HTML and RTF, SGML, XML, captures of
wires, Word documents, mail, and zip, tar, gzip and bzip2 archives of these. Without a file, or for "-",
standard input is read. Output is in the order of the input.

The exit status is 1 if something could not be read, and 2 for wrong use.

Example:

	newswire quotes -csv dump.txt > quotes.csv
`)
}

// help writes the help of a command.
func (cmd *command) help(w io.Writer) {
	fmt.Fprintf(w, "Usage:\n\n\tnewswire %s [flags] [file …]\n\n%s\n\nFlags:\n\n", cmd.name, strings.TrimSpace(cmd.long))
	f := (&call{cmd: cmd}).flags()
	f.VisitAll(func(fl *flag.Flag) {
		value, text := flag.UnquoteUsage(fl)
		if value != "" {
			value = " " + value
		}
		fmt.Fprintf(w, "  -%s%s\n\t%s\n", fl.Name, value, strings.ReplaceAll(text, "\n", "\n\t"))
	})
	fmt.Fprintf(w, "\nExamples:\n\n%s\n", strings.Trim(cmd.examples, "\n"))
}
