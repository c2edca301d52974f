module github.com/newswire-go/newswire/internal/dev/gazetteer

go 1.26.0

require github.com/newswire-go/newswire v0.0.0

require golang.org/x/text v0.43.0 // indirect

replace github.com/newswire-go/newswire => ../../..
