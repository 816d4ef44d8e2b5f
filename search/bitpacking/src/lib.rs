//! Codecs of blocks of integers in a fixed number of bits each, as tantivy writes its postings and columns.
//!
//! They stand in for the crate of this name (`[patch.crates-io]`), whose code is unrolled for every number of bits: 40 KB of
//! what a visitor downloads, for blocks of which an index has some hundred. Format and names are those of that crate.

mod lanes;

use lanes::{delta, integrate, pack, unpack, width};

/// A codec of blocks of a fixed length.
pub trait BitPacker: Sized + Clone + Copy {
    /// Integers of a block.
    const BLOCK_LEN: usize;

    fn new() -> Self;

    /// Packs integers of up to `num_bits`; returns the bytes written.
    fn compress(&self, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize;

    /// Packs the differences of ascending integers; `initial` comes before the first.
    fn compress_sorted(&self, initial: u32, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize;

    /// Packs the differences, less one, of integers that ascend strictly.
    fn compress_strictly_sorted(
        &self,
        initial: Option<u32>,
        decompressed: &[u32],
        compressed: &mut [u8],
        num_bits: u8,
    ) -> usize;

    /// Unpacks integers of `num_bits`; returns the bytes read.
    fn decompress(&self, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize;

    fn decompress_sorted(&self, initial: u32, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize;

    fn decompress_strictly_sorted(
        &self,
        initial: Option<u32>,
        compressed: &[u8],
        decompressed: &mut [u32],
        num_bits: u8,
    ) -> usize;

    /// Bits of the largest integer.
    fn num_bits(&self, decompressed: &[u32]) -> u8;

    fn num_bits_sorted(&self, initial: u32, decompressed: &[u32]) -> u8;

    fn num_bits_strictly_sorted(&self, initial: Option<u32>, decompressed: &[u32]) -> u8;
}

macro_rules! bit_packer {
    ($(#[$doc:meta])* $name:ident, $lanes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name;

        impl BitPacker for $name {
            const BLOCK_LEN: usize = 32 * $lanes;

            fn new() -> Self {
                Self
            }

            fn compress(&self, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize {
                assert_eq!(decompressed.len(), Self::BLOCK_LEN);
                pack::<$lanes>(decompressed.iter().copied(), compressed, num_bits)
            }

            fn compress_sorted(
                &self,
                initial: u32,
                decompressed: &[u32],
                compressed: &mut [u8],
                num_bits: u8,
            ) -> usize {
                assert_eq!(decompressed.len(), Self::BLOCK_LEN);
                pack::<$lanes>(delta(initial, 0, decompressed), compressed, num_bits)
            }

            fn compress_strictly_sorted(
                &self,
                initial: Option<u32>,
                decompressed: &[u32],
                compressed: &mut [u8],
                num_bits: u8,
            ) -> usize {
                assert_eq!(decompressed.len(), Self::BLOCK_LEN);
                pack::<$lanes>(delta(initial.unwrap_or(u32::MAX), 1, decompressed), compressed, num_bits)
            }

            fn decompress(&self, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize {
                unpack::<$lanes>(compressed, &mut decompressed[..Self::BLOCK_LEN], num_bits)
            }

            fn decompress_sorted(
                &self,
                initial: u32,
                compressed: &[u8],
                decompressed: &mut [u32],
                num_bits: u8,
            ) -> usize {
                let read = self.decompress(compressed, decompressed, num_bits);
                integrate(initial, 0, &mut decompressed[..Self::BLOCK_LEN]);
                read
            }

            fn decompress_strictly_sorted(
                &self,
                initial: Option<u32>,
                compressed: &[u8],
                decompressed: &mut [u32],
                num_bits: u8,
            ) -> usize {
                let read = self.decompress(compressed, decompressed, num_bits);
                integrate(initial.unwrap_or(u32::MAX), 1, &mut decompressed[..Self::BLOCK_LEN]);
                read
            }

            fn num_bits(&self, decompressed: &[u32]) -> u8 {
                width(decompressed.iter().copied())
            }

            fn num_bits_sorted(&self, initial: u32, decompressed: &[u32]) -> u8 {
                width(delta(initial, 0, decompressed))
            }

            fn num_bits_strictly_sorted(&self, initial: Option<u32>, decompressed: &[u32]) -> u8 {
                width(delta(initial.unwrap_or(u32::MAX), 1, decompressed))
            }
        }
    };
}

bit_packer! {
    /// Blocks of 32 integers, one after the other.
    BitPacker1x, 1
}

bit_packer! {
    /// Blocks of 128 integers in four lanes.
    BitPacker4x, 4
}
