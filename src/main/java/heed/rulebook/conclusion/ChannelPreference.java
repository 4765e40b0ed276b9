package heed.rulebook.conclusion;

import heed.shared.Channel;

/**
 * How well a channel suits the client.
 *
 * @param score 0-1
 */
public record ChannelPreference(
    Channel channel, double score, Basis basis, String reason, String rule) implements Conclusion {}
