module github.com/newswire-go/newswire/internal/train

go 1.26.0

require github.com/newswire-go/newswire v0.0.0

replace github.com/newswire-go/newswire => ../..
