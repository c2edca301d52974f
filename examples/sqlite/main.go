// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Sqlite stores the articles and quotations of dumps of news copy in a SQLite database
// with full-text search, and searches it.
//
//	go run . dump.txt exports.zip
//	go run . -search 'ferry AND fog'
//	go run . -said 'strike' -by 'Moen'
package main

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	_ "modernc.org/sqlite"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run runs a command line, and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("sqlite", flag.ContinueOnError)
	f.SetOutput(stderr)
	name := f.String("db", "news.db", "`file` of the database; created if it does not exist")
	search := f.String("search", "", "list the articles that match a `query` of FTS5")
	said := f.String("said", "", "list the quotations that match a `query` of FTS5")
	by := f.String("by", "", "with -said: only those of speakers whose names contain this `text`")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if *by != "" && *said == "" {
		fmt.Fprintln(stderr, "sqlite: -by needs -said")
		return 2
	}
	db, err := open(ctx, *name)
	if err == nil {
		defer db.Close()
		err = do(ctx, db, stdout, f.Args(), *search, *said, *by)
	}
	if err != nil {
		fmt.Fprintln(stderr, "sqlite:", err)
		return 1
	}
	return 0
}

// do loads files, and then searches.
func do(ctx context.Context, db *sql.DB, w io.Writer, files []string, search, said, by string) error {
	var errs error
	for _, file := range files {
		n, err := load(ctx, db, file)
		errs = errors.Join(errs, err)
		fmt.Fprintf(w, "%s: %d articles, %d quotations\n", file, n.articles, n.quotes)
	}
	if search != "" {
		errs = errors.Join(errs, searchArticles(ctx, db, w, search))
	}
	if said != "" {
		errs = errors.Join(errs, searchQuotes(ctx, db, w, said, by))
	}
	return errs
}
