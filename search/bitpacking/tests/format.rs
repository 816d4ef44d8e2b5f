//! The format: known blocks, and what goes in comes out.

use bitpacking::{BitPacker, BitPacker1x, BitPacker4x};
use proptest::prelude::*;

#[test]
fn block_of_one_lane_is_one_stream_of_bits() {
    let packer = BitPacker1x::new();
    let values: Vec<u32> = (0..32).map(|value| value % 8).collect();
    let mut packed = [0xff; 16];
    assert_eq!(packer.num_bits(&values), 3);
    assert_eq!(packer.compress(&values, &mut packed, 3), 12);
    // 0 to 7 in three bits each, the lowest first.
    assert_eq!(packed, [0x88, 0xc6, 0xfa, 0x88, 0xc6, 0xfa, 0x88, 0xc6, 0xfa, 0x88, 0xc6, 0xfa, 255, 255, 255, 255]);
}

#[test]
fn words_of_four_lanes_alternate() {
    let packer = BitPacker4x::new();
    let mut values = [0; 128];
    (values[0], values[1], values[4], values[127]) = (1, 2, 3, 0x1ff);
    let mut packed = [0; 9 * 16];
    assert_eq!(packer.compress(&values, &mut packed, packer.num_bits(&values)), 9 * 16);
    let word = |at: usize| u32::from_le_bytes(packed[at * 4..][..4].try_into().unwrap());
    // The first lane holds values 0 and 4, the second value 1, the fourth ends with value 127.
    assert_eq!((word(0), word(1), word(35)), (1 | 3 << 9, 2, 0x1ff << 23));
}

#[test]
fn differences_begin_with_what_comes_before() {
    let packer = BitPacker4x::new();
    let ascending: Vec<u32> = (0..128).collect();
    assert_eq!(packer.num_bits_strictly_sorted(None, &ascending), 0);
    assert_eq!(packer.num_bits_sorted(0, &ascending), 1);
    let later: Vec<u32> = (1001..1129).collect();
    assert_eq!(packer.num_bits_strictly_sorted(Some(1000), &later), 0);
    let mut unpacked = [0; 128];
    assert_eq!(packer.decompress_strictly_sorted(Some(1000), &[], &mut unpacked, 0), 0);
    assert_eq!(unpacked[..], later);
}

fn block<P: BitPacker>() -> impl Strategy<Value = Vec<u32>> {
    (0..33_u32).prop_flat_map(|bits| {
        let most = ((1_u64 << bits) - 1) as u32;
        prop::collection::vec(0..=most, P::BLOCK_LEN)
    })
}

fn round_trip<P: BitPacker>(values: &[u32]) {
    let (packer, mut packed, mut unpacked) = (P::new(), vec![0; 4 * P::BLOCK_LEN], vec![0; P::BLOCK_LEN]);
    let bits = packer.num_bits(values);
    let written = packer.compress(values, &mut packed, bits);
    assert_eq!(written, P::BLOCK_LEN * usize::from(bits) / 8);
    assert_eq!(packer.decompress(&packed[..written], &mut unpacked, bits), written);
    assert_eq!(unpacked, values);
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let bits = packer.num_bits_sorted(sorted[0], &sorted);
    let written = packer.compress_sorted(sorted[0], &sorted, &mut packed, bits);
    packer.decompress_sorted(sorted[0], &packed[..written], &mut unpacked, bits);
    assert_eq!(unpacked, sorted);
    let strict: Vec<u32> = sorted.iter().zip(0..).map(|(value, at)| value / 2 + at).collect();
    let bits = packer.num_bits_strictly_sorted(None, &strict);
    let written = packer.compress_strictly_sorted(None, &strict, &mut packed, bits);
    packer.decompress_strictly_sorted(None, &packed[..written], &mut unpacked, bits);
    assert_eq!(unpacked, strict);
}

proptest! {
    #[test]
    fn blocks_of_one_lane_come_out_as_they_went_in(values in block::<BitPacker1x>()) {
        round_trip::<BitPacker1x>(&values);
    }

    #[test]
    fn blocks_of_four_lanes_come_out_as_they_went_in(values in block::<BitPacker4x>()) {
        round_trip::<BitPacker4x>(&values);
    }
}
