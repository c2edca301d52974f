// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Serve is an HTTP server that converts dumps of news copy to JSON Lines while they
// are being sent.
//
//	go run ./examples/serve &
//	curl -T testdata/corpus/abc-2025-11-27.txt localhost:8080/articles
//
// A line of the response is an article with its quotations, or {"error": …}. Requests
// have limits on their size, their time and their number, and end when the client goes.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"net/http"
	"os"
	"os/signal"
	"time"
)

func main() {
	addr := flag.String("addr", "localhost:8080", "`address` to listen on")
	flag.Parse()
	h := newHandler(64<<20, 2*time.Minute, 8)
	mux := http.NewServeMux()
	mux.Handle("POST /articles", h)
	mux.Handle("PUT /articles", h) // as curl -T sends
	server := &http.Server{Addr: *addr, Handler: mux, ReadHeaderTimeout: 10 * time.Second}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	done := make(chan struct{})
	go func() {
		defer close(done)
		<-ctx.Done()
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		server.Shutdown(ctx)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-done // ListenAndServe returns at once; Shutdown, when the requests are answered
}
